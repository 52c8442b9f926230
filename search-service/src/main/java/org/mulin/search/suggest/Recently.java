package org.mulin.search.suggest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read lately, for those used last; typing asks for the same again and again. */
final class Recently<K, V> {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<K, Read<V>> known;

    Recently(Clock clock, int most) {
        this.clock = clock;
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Read<V>> eldest) {
                return size() > most;
            }
        };
    }

    private record Read<V>(V value, Instant till) {}

    V of(K key, Supplier<V> reading) {
        var before = find(key);
        if (before != null && clock.instant().isBefore(before.till)) {
            return before.value;
        }
        var value = reading.get();
        synchronized (known) {
            known.put(key, new Read<>(value, clock.instant().plus(KEPT)));
        }
        return value;
    }

    private @Nullable Read<V> find(K key) {
        synchronized (known) {
            return known.get(key);
        }
    }
}
