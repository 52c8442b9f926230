package org.mulin.search.index;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
        try {
            return owner.apply(ids).stream().collect(toMap(id, Function.identity()));
        } catch (NoFallbackAvailableException refused) {
            // A grant was withdrawn, and the owner knows it before this service does.
            if (refused.getCause() instanceof FeignException.Forbidden) {
                return Map.of();
            }
            throw refused;
        }
    }
}
