package org.mulin.platform.feed;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Drops changes that every follower has long taken in, a few at a time: one that has not must read everything anew. */
final class FeedPurge implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPurge.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final FeedReader reader;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    FeedPurge(FeedReader reader) {
        this.reader = reader;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(purge() ? BREATH : REST);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Whether there may be more to drop at once. */
    private boolean purge() {
        try {
            return reader.purge(KEPT) > 0;
        } catch (RuntimeException | Error failure) {
            LOG.warn("Old changes could not be dropped, trying again: {}", failure.toString());
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("feed-purge").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
