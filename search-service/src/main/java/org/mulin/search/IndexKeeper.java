package org.mulin.search;

import java.time.Duration;
import org.mulin.platform.feed.FeedFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether there still is a live index, and has a lost one built again. */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final CaseIndex index;
    private final RebuildIndex rebuildIndex;
    private final FeedFollower follower;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    IndexKeeper(CaseIndex index, RebuildIndex rebuildIndex, FeedFollower caseFollower) {
        this.index = index;
        this.rebuildIndex = rebuildIndex;
        this.follower = caseFollower;
    }

    private void keep() {
        while (running) {
            try {
                Thread.sleep(LOOK);
                var firstBuildDone = follower.progress().epoch() != 0;
                if (firstBuildDone
                        && rebuildIndex.building() == null
                        && index.live().isEmpty()) {
                    LOG.warn("There is no live index: building it again");
                    rebuildIndex.begin();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The index cannot be looked after now: {}", failure.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("index-keeper").start(this::keep);
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
