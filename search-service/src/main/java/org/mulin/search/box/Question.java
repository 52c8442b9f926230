package org.mulin.search.box;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.search.box.BoxQuery.Filters;
import org.mulin.search.box.BoxQuery.Order;
import org.mulin.search.box.BoxQuery.Span;
import org.mulin.search.box.SearchController.Sort;
import org.mulin.search.index.Place;

/** What a caller asks: words, filters of which each may name several values, and an order. */
record Question(
        String words,
        List<String> types,
        List<String> divisions,
        List<String> statuses,
        List<String> kinds,
        List<String> categories,
        List<UUID> units,
        List<String> months,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Sort sort,
        @Nullable String seen) {

    boolean isAbout(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Whether little may be found for another reason than the words. */
    boolean isFiltered() {
        return from != null
                || to != null
                || Stream.of(types, divisions, statuses, kinds, categories, units, months)
                        .anyMatch(it -> !it.isEmpty());
    }

    Order order() {
        return sort == Sort.newest ? Order.NEWEST : Order.RELEVANCE;
    }

    /** In these places, which are none where one of them is the tenant's whole area. */
    Filters filters(List<Place> places) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("type", types);
        values.put("status", statuses);
        values.put("kind", kinds);
        values.put("category", categories);
        values.put("unit", units.stream().map(UUID::toString).toList());
        values.values().removeIf(List::isEmpty);
        return new Filters(places, values, months.stream().map(Months::span).toList(), new Span(from, to));
    }

    /** Ties a cursor to its question: with another one it would skip hits. */
    String fingerprint() {
        return new Question(words, types, divisions, statuses, kinds, categories, units, months, from, to, sort, null)
                .toString();
    }
}
