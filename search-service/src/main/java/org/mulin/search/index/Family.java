package org.mulin.search.index;

import java.time.Clock;
import org.mulin.platform.feed.FeedFollower;

/** One kind of documents, by the name its operator knows: its index, who follows its owner, and how it is built anew. */
public record Family(String name, IndexFeed feed, FeedFollower follower, RebuildIndex rebuildIndex) {

    public static Family of(String name, IndexFeed feed, FeedFollower follower, Clock clock) {
        return new Family(name, feed, follower, new RebuildIndex(feed, follower));
    }

    public Index index() {
        return feed.index();
    }
}
