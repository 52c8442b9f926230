package org.mulin.search.cases;

import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Place.Level;

/**
 * What is asked for. Without text, everything that passes the filters, newest first. A category is a path and includes what
 * lies below it; {@code facet} is the level of divisions to count hits by.
 */
record CaseQuery(
        String text,
        @Nullable Place place,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String category,
        @Nullable Level facet,
        int limit,
        @Nullable CaseCursor after) {

    CaseQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }
}
