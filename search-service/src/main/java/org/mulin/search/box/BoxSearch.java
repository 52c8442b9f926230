package org.mulin.search.cases;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.text.Highlighter;
import org.mulin.search.text.QueryText;

/** What is asked of the index of cases, and in what form the answer comes. */
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
    ScopedSearch questions() {
        var search = new ScopedSearch(
                scope, query.place(), Integer.toHexString(query.text().hashCode()));
        search.ask(this::hits, this::page);
        if (query.after() == null && text != null && !text.segments().isEmpty()) {
            search.ask(found -> related(found, text), how -> shape(how, RELATED_WHEN_FEWER_THAN));
        }
        return search;
    }

    private void hits(BoolQuery.Builder found) {
        if (text != null && !text.segments().isEmpty()) {
            found.filter(TextClauses.gate(text));
        }
        narrow(found);
    }

    private void related(BoolQuery.Builder found, QueryText text) {
        narrow(found.mustNot(TextClauses.gate(text)));
    }

    private void narrow(BoolQuery.Builder found) {
        // A category is indexed with every path above it, so a term is a prefix.
        filter(found, "category", query.category());
        filter(found, "status", query.status());
        filter(found, "kind", query.kind());
        if (text != null) {
            found.filter(TextClauses.exact(text))
                    .mustNot(TextClauses.excluded(text))
                    .must(TextClauses.score(text));
        }
    }

    private void page(MultisearchBody.Builder how) {
        shape(how, query.limit() + 1).trackTotalHits(total -> total.enabled(true));
        if (query.after() == null) {
            how.aggregations(facets());
        } else {
            how.searchAfter(sortValues(query.after()));
        }
    }

    private MultisearchBody.Builder shape(MultisearchBody.Builder how, int size) {
        how.size(size).version(true);
        if (text != null) {
            how.highlight(highlight(text)).sort(SortOptions.of(s -> s.score(score -> score)));
        }
        return how.sort(by("filedAt", SortOrder.Desc), by("id", SortOrder.Asc));
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

    private static void filter(BoolQuery.Builder bool, String field, @Nullable String value) {
        if (value != null) {
            bool.filter(Terms.of(field, value));
        }
    }
}
