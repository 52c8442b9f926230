package org.mulin.platform.feed;

import java.time.Duration;
import java.util.UUID;
import org.mulin.platform.feed.Checkpoints.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows one feed for as long as the service runs. Of several instances one holds the lease; the checkpoint moves in
 * the transaction of the write, so a worker that lost its lease undoes what it did.
 */
public final class FeedFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedIntake intake;
    private final FeedSource source;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final UUID holder = UUID.randomUUID();
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;
    private volatile FeedProgress progress;

    FeedFollower(FeedIntake intake, FeedSource source, Checkpoints checkpoints, TransactionTemplate transactions) {
        this.intake = intake;
        this.source = source;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.progress = new FeedProgress(intake.feed(), 0, 0, false);
    }

    /** How far this process has followed. */
    public FeedProgress progress() {
        return progress;
    }

    private void run() {
        while (running) {
            try {
                var place = checkpoints.lease(intake.feed(), holder, LEASE);
                if (place.isPresent()) {
                    follow(place.get());
                } else {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    LOG.warn("Following {} failed, trying again: {}", intake.feed(), failure.toString());
                    LOG.debug("Following {} failed", intake.feed(), failure);
                    progress = new FeedProgress(intake.feed(), progress.position(), progress.head(), false);
                    pause();
                }
            }
        }
    }

    private void follow(Place place) {
        var page = source.after(place.epoch(), place.position());
        if (page.epoch() != place.epoch()) {
            startOver(page);
            return;
        }
        if (!page.items().isEmpty()) {
            var write = intake.prepare(page.items());
            advance(new Place(page.epoch(), page.items().getLast().position()), write);
        }
        var position = page.items().isEmpty()
                ? place.position()
                : page.items().getLast().position();
        progress = new FeedProgress(intake.feed(), position, page.head(), true);
    }

    /** What is committed before the head was read is walked; what comes after it is in the tail. */
    private void startOver(ChangePage page) {
        LOG.info("Reading all of {} (epoch {}), then on from position {}", intake.feed(), page.epoch(), page.head());
        intake.startOver(page.epoch(), source.everything(intake.entities()).peek(_ -> {
            if (checkpoints.lease(intake.feed(), holder, LEASE).isEmpty()) {
                throw new IllegalStateException("The lease was lost");
            }
        }));
        advance(new Place(page.epoch(), page.head()), () -> {});
    }

    private void advance(Place place, Runnable write) {
        transactions.executeWithoutResult(_ -> {
            if (!checkpoints.move(intake.feed(), holder, place, LEASE)) {
                throw new IllegalStateException("The lease was lost");
            }
            write.run();
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("follow-" + intake.feed()).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(2));
            checkpoints.release(intake.feed(), holder);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.info("The lease on {} could not be given back and will run out: {}", intake.feed(), failure.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
