package org.mulin.residents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;

/** An address as the API shows it. */
record AddressView(
        UUID id,
        AddressKind kind,
        String label,
        @Nullable UUID parent,
        @Nullable String division,
        @Nullable String place,
        String path,
        @Nullable String shorthand,
        long version) {

    static AddressView of(Address it, Divisions.@Nullable Place place) {
        return new AddressView(
                it.id(),
                it.kind(),
                it.label(),
                it.parent(),
                place == null ? null : place.code(),
                place == null ? null : place.path(),
                it.path(),
                it.shorthand(),
                it.version());
    }
}
