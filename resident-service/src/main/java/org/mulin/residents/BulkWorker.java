package org.mulin.residents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final double FIRST_PAUSE_SECONDS = 0.05;
    private static final int MOST_DOUBLINGS = 8;

    private final BulkTurns turns;
    private final List<BulkWork> works;
    private final TenantScope tenants;
    private final TransactionTemplate transactions;
    private final Map<TenantId, Integer> failures = new ConcurrentHashMap<>();
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
            } catch (RuntimeException | Error failure) {
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

    /** False when nobody has work. */
    private boolean turn() {
        var next = Objects.requireNonNull(transactions.execute(_ -> turns.next()));
        next.ifPresent(this::work);
        return next.isPresent();
    }

    /** Each kind has its step, so that a small export does not wait for a large import, nor for one that fails. */
    private void work(TenantId tenant) {
        var failed = works.stream().filter(it -> !isDone(tenant, it)).count();
        if (failed == 0) {
            failures.remove(tenant);
            held(tenant, () -> turns.rest(tenant, due()));
        } else {
            var pause = pauseSeconds(failures.merge(tenant, 1, Integer::sum));
            held(tenant, () -> turns.again(tenant, pause));
        }
    }

    private boolean isDone(TenantId tenant, BulkWork work) {
        try {
            held(tenant, work::step);
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.warn("A step for {} failed, trying again: {}", tenant, failure.toString());
            LOG.debug("A step for {} failed", tenant, failure);
            return false;
        }
    }

    private void held(TenantId tenant, Runnable step) {
        transactions.executeWithoutResult(_ -> {
            if (turns.hold(tenant)) {
                tenants.run(tenant, step);
            }
        });
    }

    private static double pauseSeconds(int failures) {
        return FIRST_PAUSE_SECONDS * (1 << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    private Optional<Instant> due() {
        return works.stream().map(BulkWork::due).flatMap(Optional::stream).min(Comparator.naturalOrder());
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
