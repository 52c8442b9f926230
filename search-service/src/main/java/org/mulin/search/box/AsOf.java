package org.mulin.search.box;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Family;
import org.springframework.stereotype.Component;

/** Up to which moment a family is known to be indexed. It is read a few times a second at most: what was so, stays so. */
@Component
class AsOf {
    private static final Duration KEPT = Duration.ofMillis(200);

    private final Clock clock;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    AsOf(Clock clock) {
        this.clock = clock;
    }

    private record Read(@Nullable Instant asOf, Instant till) {}

    /** Null while the family was never read to its end. */
    @Nullable
    Instant of(Family family) {
        var now = clock.instant();
        var before = known.get(family.name());
        if (before != null && now.isBefore(before.till)) {
            return before.asOf;
        }
        var asOf = family.follower().progress().asOf();
        known.put(family.name(), new Read(asOf, now.plus(KEPT)));
        return asOf;
    }
}
