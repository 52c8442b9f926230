package org.mulin.search.index;

import java.util.UUID;

/** Reaches as tests want them. */
public final class Reaches {

    public static final Reach EVERYWHERE = new Reach(null, null);

    private Reaches() {}

    public static Reach within(Place.Level level, UUID division) {
        return new Reach(new Place(level, division), null);
    }

    public static Reach within(Place.Level level, UUID division, UUID unit) {
        return new Reach(new Place(level, division), unit);
    }

    public static Reach ofUnit(UUID unit) {
        return new Reach(null, unit);
    }
}
