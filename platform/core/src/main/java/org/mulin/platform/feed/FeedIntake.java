package org.mulin.platform.feed;

import java.util.List;
import java.util.stream.Stream;

/** What a service does with the changes of another. Each step may be repeated, so it must be idempotent. */
public interface FeedIntake {
    /** The service whose feed is followed, by its name in discovery. */
    String feed();

    /** Who follows, where a service follows one feed for several ends. */
    default String name() {
        return feed();
    }

    /** The entities that are read anew when the feed starts over. */
    List<String> entities();

    /**
     * Reads from the owner what the changes are about and answers the write, which is then run in the transaction that
     * moves the checkpoint.
     */
    Runnable prepare(long epoch, List<Change> changes);

    /** Whether pages may be prepared side by side, for what is made of them does not depend on what was written before. */
    default boolean mayReadAhead() {
        return false;
    }

    /** Takes in everything there is: on the first start, and when the owner's database was restored. */
    default void startOver(long epoch, Stream<List<Change>> everything) {
        everything.forEach(changes -> prepare(epoch, changes).run());
    }
}
