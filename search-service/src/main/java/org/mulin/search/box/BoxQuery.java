package org.mulin.search.box;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    BoxQuery from(BoxCursor place) {
        return new BoxQuery(text, filters, order, facet, limit, place);
    }

    boolean isRanked() {
        return order == Order.RELEVANCE && !text.isBlank();
    }

    enum Order {
        RELEVANCE,
        NEWEST
    }

    /**
     * What every hit must pass: one of each list that is not empty, and the span. A category includes what lies below it.
     */
    record Filters(List<Place> places, Map<String, List<String>> values, List<Span> months, Span within) {
        static final Filters NONE = of(Map.of());

        /** By these fields alone. */
        static Filters of(Map<String, List<String>> values) {
            return new Filters(List.of(), values, List.of(), Span.ALWAYS);
        }

        /** The facets that are filtered by; within one division it is those below it that are counted. */
        Set<String> facets() {
            var facets = new TreeSet<>(values.keySet());
            if (places.size() > 1) {
                facets.add("division");
            }
            if (!months.isEmpty()) {
                facets.add("month");
            }
            return facets;
        }

        Filters without(String facet) {
            var others = new LinkedHashMap<>(values);
            others.remove(facet);
            return new Filters(
                    facet.equals("division") ? List.of() : places,
                    others,
                    facet.equals("month") ? List.of() : months,
                    within);
        }
    }

    /** From one moment to, not including, another; null is open. */
    record Span(@Nullable Instant from, @Nullable Instant to) {
        static final Span ALWAYS = new Span(null, null);
    }
}
