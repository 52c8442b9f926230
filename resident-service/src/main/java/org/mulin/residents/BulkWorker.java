package org.mulin.residents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the bulk work of all tenants in turn, a step each, for as long as the service runs. */
@Component
class BulkWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final long PAUSE_MILLIS = 500;
    private static final double SECONDS_AFTER_A_FAILURE = 0.2;

    private final BulkTurns turns;
    private final List<BulkWork> works;
    private final TenantScope tenants;
    private final TransactionTemplate transactions;
    private final Semaphore asked = new Semaphore(0);
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;

    BulkWorker(
            BulkTurns turns, List<BulkWork> works, TenantScope tenants, TenantTransactionManager transactionManager) {
        this.turns = turns;
        this.works = works;
        this.tenants = tenants;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Makes this process look for work at once. */
    void wake() {
        asked.release();
    }

    private void run() {
        while (running) {
            try {
                if (!turn()) {
                    pause();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("No turn could be taken, trying again: {}", failure.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private void pause() throws InterruptedException {
        if (asked.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            asked.drainPermits();
        }
    }

    /** False when nobody has work. A step that fails keeps nobody else waiting. */
    private boolean turn() {
        var taken = new AtomicReference<TenantId>();
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                var next = turns.take();
                taken.set(next.orElse(null));
                next.ifPresent(this::step);
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            var tenant = taken.get();
            if (tenant == null) {
                throw failure;
            }
            LOG.warn("A step for {} failed, trying again: {}", tenant, failure.toString());
            LOG.debug("A step for {} failed", tenant, failure);
            transactions.executeWithoutResult(_ -> turns.again(tenant, SECONDS_AFTER_A_FAILURE));
            return true;
        }
    }

    private void step(TenantId tenant) {
        tenants.run(tenant, () -> {
            // Each kind has its step, so that a small export does not wait for a large import.
            var busy = works.stream().filter(BulkWork::step).toList();
            if (busy.isEmpty()) {
                turns.rest(tenant, earliestExpiry());
            } else {
                turns.again(tenant, 0);
            }
        });
    }

    private Optional<Instant> earliestExpiry() {
        return works.stream()
                .map(BulkWork::nextExpiry)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("bulk").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
