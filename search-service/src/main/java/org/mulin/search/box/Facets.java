package org.mulin.search.box;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The values that hits are counted by. */
final class Facets {
    private static final List<String> FIELDS = List.of("type", "status", "kind", "unit");
    static final String ENDED = "ended";
    private static final int MOST = 200;

    private Facets() {}

    /** Those of the facets that are wanted. */
    static Map<String, Aggregation> of(BoxQuery query, Predicate<String> wanted) {
        Map<String, Aggregation> facets = new TreeMap<>();
        FIELDS.forEach(field -> facets.put(field, values(field)));
        facets.put("month", months());
        facets.put(
                "category",
                Aggregation.of(a -> a.terms(t -> t.field("category").size(MOST).include(i -> i.regexp("[^/]+")))));
        if (query.facet() != null) {
            facets.put("division", values(query.facet().field()));
        }
        facets.keySet().removeIf(wanted.negate());
        if (facets.containsKey("status")) {
            facets.put(ENDED, Standing.ended());
        }
        return facets;
    }

    private static Aggregation values(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST)));
    }

    private static Aggregation months() {
        return Aggregation.of(a -> a.dateHistogram(h -> h.field("at")
                .calendarInterval(CalendarInterval.Month)
                .timeZone(Months.ZONE.getId())
                .format("yyyy-MM")
                .minDocCount(1)));
    }
}
