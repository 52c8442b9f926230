package org.mulin.residents;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.springframework.stereotype.Component;

/** Where households live, in words, many at once. */
@Component
class Homes {
    private final Addresses addresses;
    private final Divisions divisions;

    Homes(Addresses addresses, Divisions divisions) {
        this.addresses = addresses;
        this.divisions = divisions;
    }

    /** The community by code and path, and the dwelling's path in it. */
    record Home(
            @Nullable String division,
            @Nullable String place,
            @Nullable String path) {}

    /** By household id. */
    Map<UUID, Home> of(Collection<Household> households) {
        var places = divisions.places(
                households.stream().map(it -> it.place().community()).toList());
        var dwellings =
                addresses.byIds(households.stream().map(Household::dwelling).toList());
        return households.stream().distinct().collect(Collectors.toMap(Household::id, it -> {
            var place = places.get(it.place().community());
            var dwelling = dwellings.get(it.dwelling());
            return new Home(
                    place == null ? null : place.code(),
                    place == null ? null : place.path(),
                    dwelling == null ? null : dwelling.path());
        }));
    }
}
