package org.mulin.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases that one grant lets its holder see: in a place or in the whole tenant, all of them or those of one unit. */
record Reach(@Nullable Place place, @Nullable UUID unit) {

    static Reach everywhere() {
        return new Reach(null, null);
    }

    static Reach within(Place.Level level, UUID division) {
        return new Reach(new Place(level, division), null);
    }

    Reach ofUnit(UUID unit) {
        return new Reach(place, unit);
    }
}
