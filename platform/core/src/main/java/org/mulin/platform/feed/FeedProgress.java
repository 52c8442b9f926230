package org.mulin.platform.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a feed was followed: epoch 0 before the first reading; `asOf` is when it was last known to be read to its end. */
public record FeedProgress(
        String feed, long epoch, long position, @Nullable Instant asOf) {}
