package org.mulin.platform.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Numbers committed changes ten times a second, however many come, and wakes the readers that wait for them: each waking
 * costs all readers a round, which many changes share.
 */
final class FeedPulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPulse.class);
    private static final Duration BEAT = Duration.ofMillis(100);

    private final FeedReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beat = lock.newCondition();
    private volatile boolean running;

    FeedPulse(FeedReader reader) {
        this.reader = reader;
    }

    /** The page after a position, as soon as there is one, else the empty page when the time is over. */
    ChangePage await(long epoch, long position, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var page = reader.after(epoch, position);
            if (!page.items().isEmpty()
                    || !page.follows(epoch, position)
                    || System.nanoTime() >= deadline
                    || !running) {
                return page;
            }
            lock.lockInterruptibly();
            try {
                beat.awaitNanos(Math.min(deadline - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
            } finally {
                lock.unlock();
            }
        }
    }

    private void run() {
        while (running) {
            try {
                var numbered = reader.number();
                if (numbered > 0) {
                    wake();
                }
                if (numbered < FeedReader.MOST_AT_ONCE) {
                    Thread.sleep(BEAT);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error failure) {
                LOG.warn("The feed could not be numbered, trying again: {}", failure.toString());
                pause();
            }
        }
    }

    private void wake() {
        lock.lock();
        try {
            beat.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEAT.multipliedBy(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("feed-pulse").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
