package org.mulin.search.index;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether each family still has a live index, has a lost one built again, and drops what is left of none. */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<Family> families;
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    IndexKeeper(List<Family> families) {
        this.families = families;
    }

    private void keep() {
        while (running) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            }
            families.forEach(IndexKeeper::keep);
        }
    }

    private static void keep(Family family) {
        try {
            var firstBuildDone = family.follower().progress().epoch() != 0;
            if (firstBuildDone
                    && family.rebuildIndex().building() == null
                    && family.index().live().isEmpty()) {
                LOG.warn("There is no live index of {}: building it again", family.name());
                family.rebuildIndex().begin();
            }
            family.feed().dropForgotten();
        } catch (RuntimeException | Error failure) {
            LOG.warn("The index of {} cannot be looked after now: {}", family.name(), failure.toString());
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
