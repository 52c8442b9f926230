package org.mulin.search.box;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Place.Level;

/** What is asked for. Without text, everything that passes the filters, newest first; {@code facet} is the level of divisions to count by. */
record BoxQuery(
        String text,
        Filters filters,
        Order order,
        @Nullable Level facet,
        int limit,
        @Nullable BoxCursor after) {

    BoxQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    boolean isRanked() {
        return order == Order.RELEVANCE && !text.isBlank();
    }

    enum Order {
        RELEVANCE,
        NEWEST
    }

    /** What every hit must pass: one of each list that is not empty. A category includes what lies below it. */
    record Filters(List<Place> places, Map<String, List<String>> values, List<Span> spans) {
        static final Filters NONE = new Filters(List.of(), Map.of(), List.of());
    }

    /** From one moment to, not including, another; null is open. */
    record Span(@Nullable Instant from, @Nullable Instant to) {}
}
