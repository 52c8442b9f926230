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

/** Reads what Elasticsearch answers to a {@link BoxSearch}. */
final class BoxAnswer {

    private BoxAnswer() {}

    /** The page, and with it the facets of all answers. */
    static BoxHits read(List<ResponseBody<Void>> answers, int limit) {
        var found = answers.getFirst();
        var hits = hits(found);
        var more = hits.size() > limit;
        return new BoxHits(
                more ? hits.subList(0, limit) : hits,
                List.of(),
                found.hits().total() == null ? 0 : found.hits().total().value(),
                facets(answers),
                more ? cursor(found.hits().hits().get(limit - 1).sort()) : null,
                true);
    }

    static List<BoxHits.Hit> hits(ResponseBody<Void> found) {
        return found.hits().hits().stream().map(BoxAnswer::hit).toList();
    }

    private static BoxHits.Hit hit(Hit<Void> hit) {
        var type = Objects.requireNonNull(hit.fields().get("type")).to(String[].class)[0];
        return new BoxHits.Hit(type, cursor(hit.sort()).id(), hit.version() == null ? 0 : hit.version());
    }

    private static BoxCursor cursor(List<FieldValue> sort) {
        Double score = sort.size() == 3 ? ((Number) sort.getFirst()._get()).doubleValue() : null;
        return new BoxCursor(
                score,
                Instant.ofEpochMilli(sort.get(sort.size() - 2).longValue()),
                UUID.fromString(sort.getLast().stringValue()));
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
