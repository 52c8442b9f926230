package org.mulin.search.cases;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch answers to a {@link CaseSearch}. */
final class CaseAnswer {

    private CaseAnswer() {}

    static CaseHits read(ResponseBody<Void> found, @Nullable ResponseBody<Void> related, int limit) {
        List<Hit<Void>> hits = found.hits().hits();
        boolean more = hits.size() > limit;
        List<Hit<Void>> page = more ? hits.subList(0, limit) : hits;
        long total = found.hits().total() == null ? 0 : found.hits().total().value();
        boolean few = !more && total < CaseSearch.RELATED_WHEN_FEWER_THAN;
        return new CaseHits(
                page.stream().map(CaseAnswer::hit).toList(),
                related == null || !few
                        ? List.of()
                        : related.hits().hits().stream().map(CaseAnswer::hit).toList(),
                total,
                facets(found.aggregations()),
                more ? cursor(page.getLast().sort()) : null);
    }

    private static CaseHits.Hit hit(Hit<Void> hit) {
        return new CaseHits.Hit(
                cursor(hit.sort()).id(),
                hit.version() == null ? 0 : hit.version(),
                tagged(hit, "title"),
                tagged(hit, "body"));
    }

    private static @Nullable String tagged(Hit<Void> hit, String field) {
        List<String> fragments = hit.highlight().get(field);
        return fragments == null ? null : fragments.getFirst();
    }

    private static CaseCursor cursor(List<FieldValue> sort) {
        Double score = sort.size() == 3 ? ((Number) sort.getFirst()._get()).doubleValue() : null;
        return new CaseCursor(
                score,
                Instant.ofEpochMilli(sort.get(sort.size() - 2).longValue()),
                UUID.fromString(sort.getLast().stringValue()));
    }

    private static CaseHits.Facets facets(Map<String, Aggregate> facets) {
        return new CaseHits.Facets(
                counts(facets.get("status")),
                counts(facets.get("kind")),
                counts(facets.get("category")),
                counts(facets.get("division")));
    }

    private static Map<String, Long> counts(@Nullable Aggregate facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        // A field that no document has yet is "unmapped" to Elasticsearch.
        if (facet != null && facet.isSterms()) {
            facet.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }
}
