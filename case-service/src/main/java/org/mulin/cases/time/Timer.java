package org.mulin.cases.time;

import java.time.Duration;
import org.mulin.cases.Cases;
import org.mulin.platform.feed.WalkableTenants;
import org.mulin.platform.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for due clocks every few seconds, tenant by tenant, for as long as the service runs. */
@Component
class Timer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final WalkableTenants tenants;
    private final MindClocks mindClocks;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    Timer(WalkableTenants tenants, MindClocks mindClocks) {
        this.tenants = tenants;
        this.mindClocks = mindClocks;
    }

    private void run() {
        while (running) {
            try {
                tenants.of(Cases.ENTITY).forEach(this::mind);
            } catch (RuntimeException | Error failure) {
                warn(failure);
            }
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** What fails in one tenant is tried again at the next beat, and keeps nothing from the others. */
    private void mind(TenantId tenant) {
        try {
            if (running) {
                mindClocks.of(tenant);
            }
        } catch (RuntimeException | Error failure) {
            warn(failure);
        }
    }

    private void warn(Throwable failure) {
        if (running) {
            LOG.warn("Due clocks could not be handled, trying again: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("timer").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
