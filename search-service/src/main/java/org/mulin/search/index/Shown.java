package org.mulin.search.index;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

/** What an owner shows of what was found, asked with the reader's own token. */
public final class Shown {

    private Shown() {}

    /** All ids in one question to their owner, joined by commas; what it keeps back is not there. */
    public static <T> Map<UUID, T> of(Stream<UUID> found, Function<String, List<T>> owner, Function<T, UUID> id) {
        var ids = found.map(UUID::toString).collect(joining(","));
        if (ids.isEmpty()) {
            return Map.of();
        }
        return orNone(() -> owner.apply(ids)).stream().collect(toMap(id, Function.identity()));
    }

    /** What an owner answers, and nothing where it refuses: a grant was withdrawn, and the owner knows it before us. */
    public static <T> List<T> orNone(Supplier<List<T>> owner) {
        try {
            return owner.get();
        } catch (NoFallbackAvailableException refused) {
            if (refused.getCause() instanceof FeignException.Forbidden) {
                return List.of();
            }
            throw refused;
        }
    }
}
