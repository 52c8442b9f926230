package org.mulin.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A division in its place: the ancestors that rows are filed under stand beside it. */
public record Division(
        UUID id,
        String code,
        String name,
        Level level,
        @Nullable UUID parent,
        @Nullable UUID district,
        @Nullable UUID subdistrict,
        @Nullable UUID community) {

    /** From the city down; a county-level city's tenant starts at DISTRICT. */
    public enum Level {
        CITY,
        DISTRICT,
        SUBDISTRICT,
        COMMUNITY,
        GRID
    }

    /** District, subdistrict and community, nulls included. */
    List<@Nullable UUID> ancestors() {
        return Arrays.asList(district, subdistrict, community);
    }

    /** Whether it is the tenant's whole area. */
    public boolean isRoot() {
        return parent == null;
    }

    /** Whether the other division is this one or lies within it. */
    public boolean contains(Division other) {
        return isRoot()
                || id.equals(other.id)
                || switch (level) {
                    case CITY -> true;
                    case DISTRICT -> id.equals(other.district);
                    case SUBDISTRICT -> id.equals(other.subdistrict);
                    case COMMUNITY -> id.equals(other.community);
                    case GRID -> id.equals(other.parent);
                };
    }
}
