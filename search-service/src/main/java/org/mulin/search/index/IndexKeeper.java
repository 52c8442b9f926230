package org.mulin.search.index;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether each family still has a live index, has a lost one built again, and drops what is left
 * of none. What costs something is done where the family's feed is followed, so that of several processes one does it.
 */
@Component
class IndexKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final List<Family> families;
    private final Set<String> settled = new HashSet<>();
    private volatile Thread worker = Thread.currentThread();
    private volatile boolean running;

    IndexKeeper(List<Family> families) {
        this.families = families;
    }

    private void keep() {
        while (running) {
            families.forEach(this::keep);
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void keep(Family family) {
        try {
            if (!settled.contains(family.name())) {
                settle(family);
            }
            if (family.follower().isFollowing()) {
                restore(family);
                family.feed().dropForgotten();
            }
        } catch (RuntimeException | Error failure) {
            LOG.warn("The index of {} cannot be looked after now: {}", family.name(), failure.toString());
        }
    }

    /**
     * Brings an index of before to what this process would create. Once it has seen such a one it looks no more: beside a
     * process of another version the two would rebuild for ever.
     */
    private void settle(Family family) {
        var live = family.index().live();
        if (live.isEmpty()) {
            return;
        }
        if (family.index().isUpToDate(live.get())) {
            family.index().applySettings();
            settled.add(family.name());
            return;
        }
        family.index().tolerateNewFields();
        if (family.follower().isFollowing() && family.rebuildIndex().building() == null) {
            LOG.info("{} is not as it would be made today: building it anew", live.get());
            family.rebuildIndex().begin();
        }
    }

    private static void restore(Family family) {
        var index = family.index();
        if (family.rebuildIndex().building() != null
                || index.live().isPresent()
                || family.follower().progress().epoch() == 0) {
            return;
        }
        var previous = index.previous();
        if (previous.isPresent()) {
            LOG.warn("There is no live index of {}: {} takes its place", family.name(), previous.get());
            index.swap(previous.get());
        } else {
            LOG.warn("There is no live index of {}: building it again", family.name());
            family.rebuildIndex().begin();
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
