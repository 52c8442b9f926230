package org.mulin.search.index;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the index anew beside the live one, which goes on answering. The follower writes to every index there is, so
 * what happens meanwhile is in both.
 */
public final class RebuildIndex {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildIndex.class);

    private final Index index;
    private final IndexFeed feed;
    private final FeedFollower follower;
    private final AtomicReference<@Nullable String> building = new AtomicReference<>();

    RebuildIndex(IndexFeed feed, FeedFollower follower) {
        this.index = feed.index();
        this.feed = feed;
        this.follower = follower;
    }

    /** Starts a rebuild and answers the new index's name; a problem while one is running. */
    String begin() {
        if (!building.compareAndSet(null, "starting")) {
            throw new ProblemException(SearchProblem.REBUILD_RUNNING);
        }
        try {
            var target = feed.begin();
            building.set(target);
            Thread.ofVirtual().name("rebuild").start(() -> build(target));
            return target;
        } catch (RuntimeException failure) {
            building.set(null);
            throw failure;
        }
    }

    /** Searches read the index again that they read before, which has been kept up with changes; answers its name. */
    String rollBack() {
        var previous = previous();
        index.refresh(previous);
        index.swap(previous);
        LOG.info("Searches read {} again", previous);
        return previous;
    }

    /** Gives up the index that was kept beside; answers its name. */
    String dropPrevious() {
        var previous = previous();
        index.drop(previous);
        return previous;
    }

    private String previous() {
        if (building.get() != null) {
            throw new ProblemException(SearchProblem.REBUILD_RUNNING);
        }
        return index.previous().orElseThrow(() -> new ProblemException(SearchProblem.NO_PREVIOUS_INDEX));
    }

    /** The index being built, if any. */
    @Nullable
    String building() {
        return building.get();
    }

    private void build(String target) {
        try {
            feed.build(target, follower.progress().epoch(), follower.everything());
        } catch (RuntimeException failure) {
            LOG.error("The rebuild of {} failed", target, failure);
        } finally {
            building.set(null);
        }
    }
}
