package org.mulin.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.FeedFollower;
import org.springframework.stereotype.Component;

/** Up to which moment feeds are known to be indexed. Each is read a few times a second at most: what was so, stays so. */
@Component
public class AsOf {
    private static final Duration KEPT = Duration.ofMillis(200);

    private final Clock clock;
    private final Map<FeedFollower, Read> known = new ConcurrentHashMap<>();

    AsOf(Clock clock) {
        this.clock = clock;
    }

    private record Read(@Nullable Instant asOf, Instant till) {}

    /** The moment of the one that is furthest behind; null while one of them was never read to its end. */
    public @Nullable Instant of(Stream<FeedFollower> followers) {
        var moments = followers.distinct().map(this::of).toList();
        return moments.contains(null)
                ? null
                : moments.stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private @Nullable Instant of(FeedFollower follower) {
        var now = clock.instant();
        var before = known.get(follower);
        if (before != null && now.isBefore(before.till)) {
            return before.asOf;
        }
        var asOf = follower.progress().asOf();
        known.put(follower, new Read(asOf, now.plus(KEPT)));
        return asOf;
    }
}
