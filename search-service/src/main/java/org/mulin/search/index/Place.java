package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;

/** A division, as the field that has it: {@code DIVISION} is the one a thing belongs to, the others lie above it. */
public record Place(Level level, UUID division) {

    /** Null for the tenant's whole area, which needs no condition. */
    public static @Nullable Place of(Division division) {
        if (division.isRoot()) {
            return null;
        }
        return new Place(
                switch (division.level()) {
                    case DISTRICT -> Level.DISTRICT;
                    case SUBDISTRICT -> Level.SUBDISTRICT;
                    case COMMUNITY -> Level.COMMUNITY;
                    case CITY, GRID -> Level.DIVISION;
                },
                division.id());
    }

    public Query query() {
        return Terms.of(level.field, division);
    }

    public enum Level {
        DISTRICT("district"),
        SUBDISTRICT("subdistrict"),
        COMMUNITY("community"),
        DIVISION("division");

        private final String field;

        Level(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
