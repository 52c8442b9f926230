package org.mulin.platform.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes after a position; the epoch tells which life of the database they belong to, the head how far it goes, and the
 * last one purged from where it still goes on.
 */
record ChangePage(long epoch, long head, @Nullable Long purged, List<Change> items) {

    /** Whether a follower at this place can go on from here; else it reads everything anew. */
    boolean follows(long ofEpoch, long position) {
        return epoch == ofEpoch && (purged == null || purged <= position);
    }
}
