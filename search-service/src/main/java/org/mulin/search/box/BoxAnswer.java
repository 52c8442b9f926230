package org.mulin.search.box;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch answers to a {@link BoxSearch}. */
final class BoxAnswer {

    private BoxAnswer() {}

    /** The page, and with it the facets of all answers. */
    static BoxHits read(List<ResponseBody<Void>> answers, BoxQuery query) {
        var found = answers.getFirst();
        var after = query.after();
        var page = found.hits().hits().stream()
                .skip(beginsWith(found, after) ? 1 : 0)
                .limit(query.limit() + 1)
                .toList();
        var more = page.size() > query.limit();
        var hits = more ? page.subList(0, query.limit()) : page;
        return new BoxHits(
                hits.stream().map(BoxAnswer::hit).toList(),
                List.of(),
                found.hits().total() == null ? 0 : found.hits().total().value(),
                facets(answers),
                more ? cursor(hits.getLast()) : null,
                true);
    }

    /** Whether the last hit of the page before stands where it stood. */
    static boolean beginsWith(ResponseBody<Void> found, @Nullable BoxCursor last) {
        var first = first(found);
        return first != null && last != null && first.id().equals(last.id());
    }

    /** Where the first hit stands; null if there is none. */
    static @Nullable BoxCursor first(ResponseBody<Void> found) {
        var hits = found.hits().hits();
        return hits.isEmpty() ? null : cursor(hits.getFirst());
    }

    static List<BoxHits.Hit> hits(ResponseBody<Void> found) {
        return found.hits().hits().stream().map(BoxAnswer::hit).toList();
    }

    private static BoxHits.Hit hit(Hit<Void> hit) {
        var type = Objects.requireNonNull(hit.fields().get("type")).to(String[].class)[0];
        var place = cursor(hit);
        return new BoxHits.Hit(type, place.id(), place.version());
    }

    private static BoxCursor cursor(Hit<Void> hit) {
        List<FieldValue> sort = hit.sort();
        Double score = sort.size() == 3 ? ((Number) sort.getFirst()._get()).doubleValue() : null;
        return new BoxCursor(
                score,
                Instant.ofEpochMilli(sort.get(sort.size() - 2).longValue()),
                UUID.fromString(sort.getLast().stringValue()),
                hit.version() == null ? 0 : hit.version());
    }

    private static Map<String, Map<String, Long>> facets(List<ResponseBody<Void>> answers) {
        var facets = new LinkedHashMap<String, Map<String, Long>>();
        for (var answer : answers) {
            answer.aggregations().forEach((name, aggregate) -> facets.put(name, counts(aggregate)));
            var ended = answer.aggregations().get(Facets.ENDED);
            if (ended != null) {
                facets.remove(Facets.ENDED);
                facets.computeIfPresent(
                        "status",
                        (_, stored) -> Standing.counts(stored, ended.filter().docCount()));
            }
        }
        return facets;
    }

    private static Map<String, Long> counts(Aggregate facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        // A field that no document has yet is "unmapped" to Elasticsearch.
        if (facet.isSterms()) {
            facet.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        } else if (facet.isDateHistogram()) {
            facet.dateHistogram()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(Objects.requireNonNull(bucket.keyAsString()), bucket.docCount()));
        }
        return counts;
    }
}
