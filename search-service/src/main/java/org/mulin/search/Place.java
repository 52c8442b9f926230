package org.mulin.search;

import java.util.UUID;

/** A division, as the field that has it: {@code DIVISION} is the one a case was filed for, the others lie above it. */
record Place(Level level, UUID division) {

    enum Level {
        DISTRICT("district"),
        SUBDISTRICT("subdistrict"),
        COMMUNITY("community"),
        DIVISION("division");

        private final String field;

        Level(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
