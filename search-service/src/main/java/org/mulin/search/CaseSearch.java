package org.mulin.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.text.Highlighter;
import org.mulin.search.text.QueryText;

/** One search as the request for it: every request that reads cases is built here, and none without its scope. */
final class CaseSearch {

    static final int RELATED_WHEN_FEWER_THAN = 10;

    private final SearchScope scope;
    private final CaseQuery query;
    private final @Nullable QueryText text;

    CaseSearch(SearchScope scope, CaseQuery query) {
        this.scope = scope;
        this.query = query;
        this.text = query.text().isBlank() ? null : QueryText.of(query.text());
    }

    /** True if whoever asks may see nothing, or asks for nothing that a text could contain. */
    boolean isFutile() {
        return scope.reaches().isEmpty() || (text != null && text.isEmpty());
    }

    /** The hits, and on the first page of a search for words also what is related. */
    MsearchRequest request(String index) {
        List<MultisearchBody> bodies = new ArrayList<>();
        bodies.add(hits());
        if (query.after() == null && text != null && !text.segments().isEmpty()) {
            bodies.add(related(text));
        }
        // Copies of a shard score a little differently: one question always goes to the same copy.
        String preference = Integer.toHexString(query.text().hashCode());
        return MsearchRequest.of(request -> {
            bodies.forEach(body -> request.searches(search -> search.header(header -> header.index(index)
                            .routing(scope.tenant().toString())
                            .preference(preference)
                            .allowPartialSearchResults(false))
                    .body(body)));
            return request;
        });
    }

    private MultisearchBody hits() {
        BoolQuery.Builder found = permitted();
        if (text != null && !text.segments().isEmpty()) {
            found.filter(TextClauses.gate(text));
        }
        var body = body(found, query.limit() + 1).trackTotalHits(total -> total.enabled(true));
        if (query.after() == null) {
            return body.aggregations(facets()).build();
        }
        return body.searchAfter(sortValues(query.after())).build();
    }

    private MultisearchBody related(QueryText text) {
        BoolQuery.Builder found = permitted().mustNot(TextClauses.gate(text));
        return body(found, RELATED_WHEN_FEWER_THAN).build();
    }

    private BoolQuery.Builder permitted() {
        BoolQuery.Builder bool = new BoolQuery.Builder().filter(term("tenant", scope.tenant()));
        bool.filter(any(scope.reaches().stream().map(CaseSearch::within).toList()));
        if (query.place() != null) {
            bool.filter(in(query.place()));
        }
        // A category is indexed with every path above it, so a term is a prefix.
        filter(bool, "category", query.category());
        filter(bool, "status", query.status());
        filter(bool, "kind", query.kind());
        if (text != null) {
            bool.filter(TextClauses.exact(text)).mustNot(TextClauses.excluded(text));
        }
        return bool;
    }

    private static Query within(Reach reach) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (reach.place() != null) {
            all.filter(in(reach.place()));
        }
        if (reach.unit() != null) {
            all.filter(term("unit", reach.unit()));
        }
        return all.build()._toQuery();
    }

    private MultisearchBody.Builder body(BoolQuery.Builder found, int size) {
        var body = new MultisearchBody.Builder()
                .size(size)
                .source(source -> source.fetch(false))
                .version(true);
        if (text != null) {
            found.must(TextClauses.score(text));
            body.highlight(highlight(text)).sort(SortOptions.of(s -> s.score(score -> score)));
        }
        return body.query(found.build()._toQuery()).sort(by("filedAt", SortOrder.Desc), by("id", SortOrder.Asc));
    }

    private static Highlight highlight(QueryText text) {
        return Highlight.of(h -> h.type(HighlighterType.Unified)
                .numberOfFragments(0)
                .maxAnalyzedOffset(100_000)
                .preTags(String.valueOf(Highlighter.START))
                .postTags(String.valueOf(Highlighter.END))
                .highlightQuery(TextClauses.highlight(text))
                .fields("title", marked("title"))
                .fields("body", marked("body")));
    }

    private static HighlightField marked(String field) {
        return HighlightField.of(f -> f.matchedFields(field, field + ".bi"));
    }

    private Map<String, Aggregation> facets() {
        Map<String, Aggregation> facets = new TreeMap<>();
        facets.put("status", values("status"));
        facets.put("kind", values("kind"));
        facets.put(
                "category",
                Aggregation.of(a -> a.terms(t -> t.field("category").size(200).include(i -> i.regexp("[^/]+")))));
        if (query.facet() != null) {
            facets.put("division", values(query.facet().field()));
        }
        return facets;
    }

    private static Aggregation values(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(200)));
    }

    private static List<FieldValue> sortValues(CaseCursor after) {
        List<FieldValue> values = new ArrayList<>();
        if (after.score() != null) {
            values.add(FieldValue.of(after.score()));
        }
        values.add(FieldValue.of(after.filedAt().toEpochMilli()));
        values.add(FieldValue.of(after.id().toString()));
        return values;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(order)));
    }

    private static Query in(Place place) {
        return term(place.level().field(), place.division());
    }

    private static Query any(List<Query> clauses) {
        return Query.of(q -> q.bool(b -> b.should(clauses).minimumShouldMatch("1")));
    }

    private static Query term(String field, UUID value) {
        return term(field, value.toString());
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static void filter(BoolQuery.Builder bool, String field, @Nullable String value) {
        if (value != null) {
            bool.filter(term(field, value));
        }
    }
}
