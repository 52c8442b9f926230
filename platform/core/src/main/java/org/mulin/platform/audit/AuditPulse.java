package org.mulin.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Links records every second and writes checkpoints every minute, for as long as the service runs. */
final class AuditPulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditPulse.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration CHECKPOINTS = Duration.ofMinutes(1);

    private final AuditChain chain;
    private final AuditCheckpoints checkpoints;
    private final Clock clock;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;
    private Instant due = Instant.EPOCH;

    AuditPulse(AuditChain chain, AuditCheckpoints checkpoints, Clock clock) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    private void run() {
        while (running) {
            try {
                if (!step()) {
                    Thread.sleep(BEAT);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error failure) {
                if (running) {
                    LOG.warn("The audit could not be linked, trying again: {}", failure.toString());
                    pause();
                }
            }
        }
    }

    /** Whether to go on at once; else a beat is waited, since each look reads again all that it may have to link. */
    private boolean step() {
        var more = chain.link();
        if (!clock.instant().isBefore(due)) {
            checkpoints.write();
            due = clock.instant().plus(CHECKPOINTS);
        }
        return more;
    }

    private static void pause() {
        try {
            Thread.sleep(BEAT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("audit-pulse").start(this::run);
    }

    /** The last minute is put under a checkpoint, too. */
    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(2));
            due = Instant.EPOCH;
            step();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.info("The audit's last records will be linked after the next start: {}", failure.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
