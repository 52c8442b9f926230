package org.mulin.platform.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    /** What was committed longer ago than this had its position when the owner was asked. */
    private static final Duration NUMBERING = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedIntake intake;
    private final FeedSource source;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final FeedTraces traces;
    private final UUID holder = UUID.randomUUID();
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;
    private @Nullable Instant readToItsEnd;
    /** Begun already, while the one before it is written. */
    private @Nullable FeedStep next;
    /** As of the last look at the lease; nothing while another process holds it. */
    private volatile @Nullable FeedProgress held;

    FeedFollower(
            FeedIntake intake,
            FeedSource source,
            Checkpoints checkpoints,
            TransactionTemplate transactions,
            FeedTraces traces) {
        this.intake = intake;
        this.source = source;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.traces = traces;
    }

    /** How far the feed was followed, by whichever process follows it. */
    public FeedProgress progress() {
        return checkpoints.progress(intake.name());
    }

    /** Whether this process is the one that follows the feed, as far as it knows. */
    public boolean isFollowing() {
        return held != null;
    }

    /** Every entity of the feed as it stands, a page at a time, read as the stream is consumed. */
    public Stream<List<Change>> everything() {
        return source.everything(intake.entities());
    }

    /** The owner's rows of an entity in key order, summed up, read as the stream is consumed. */
    public Stream<RangeSum> ranges(String entity) {
        return source.ranges(entity);
    }

    /** One page of the owner's rows of an entity in key order, after this key. */
    public List<Change> rowsAfter(String entity, UUID tenant, UUID id) {
        return source.page(entity, tenant, id);
    }

    /** For a gauge: seconds since the feed was known to be read to its end; no number where another process follows it. */
    double lag() {
        var now = held;
        return now == null || now.asOf() == null
                ? Double.NaN
                : Duration.between(now.asOf(), Instant.now()).toMillis() / 1e3;
    }

    /** For a gauge: the last number taken in. */
    double position() {
        var now = held;
        return now == null ? Double.NaN : now.position();
    }

    private void run() {
        try {
            followOn();
        } finally {
            forgetNext();
        }
    }

    private void followOn() {
        while (running) {
            try {
                var progress = checkpoints.lease(intake.name(), holder, LEASE, readToItsEnd);
                held = progress.orElse(null);
                if (progress.isPresent()) {
                    follow(progress.get());
                } else {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error failure) {
                if (running) {
                    LOG.warn("Following {} failed, trying again: {}", intake.name(), failure.toString());
                    LOG.debug("Following {} failed", intake.name(), failure);
                    readToItsEnd = null;
                    forgetNext();
                    pause();
                }
            }
        }
    }

    private void follow(FeedProgress progress) throws InterruptedException {
        var place = new Place(progress.epoch(), progress.position());
        var step = next != null && next.place.equals(place) ? next : begin(place);
        next = null;
        try {
            var page = step.page();
            if (!page.follows(place.epoch(), place.position())) {
                startOver(page);
                return;
            }
            if (page.items().isEmpty()) {
                readToItsEnd = step.asked;
                return;
            }
            var reached = new Place(page.epoch(), page.items().getLast().position());
            var isEnd = reached.position() == page.head();
            next = intake.mayReadAhead() && !isEnd ? begin(reached) : null;
            advance(reached, step.write());
            readToItsEnd = isEnd ? step.asked.minus(NUMBERING) : null;
        } finally {
            step.end();
        }
    }

    private FeedStep begin(Place place) {
        return FeedStep.begin(place, source, intake, traces);
    }

    /** What is committed before the head was read is walked; what comes after it is in the tail. */
    private void startOver(ChangePage page) {
        LOG.info("Reading all of {} (epoch {}), then on from position {}", intake.name(), page.epoch(), page.head());
        intake.startOver(page.epoch(), everything().peek(_ -> {
            if (checkpoints.lease(intake.name(), holder, LEASE, null).isEmpty()) {
                throw new IllegalStateException("The lease was lost");
            }
        }));
        advance(new Place(page.epoch(), page.head()), () -> {});
    }

    private void advance(Place place, Runnable write) {
        transactions.executeWithoutResult(_ -> {
            if (!checkpoints.move(intake.name(), holder, place, LEASE)) {
                throw new IllegalStateException("The lease was lost");
            }
            write.run();
        });
    }

    private void forgetNext() {
        if (next != null) {
            next.end();
            next = null;
        }
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
        worker = Thread.ofVirtual().name("follow-" + intake.name()).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(2));
            checkpoints.release(intake.name(), holder);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.info("The lease on {} could not be given back and will run out: {}", intake.name(), failure.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
