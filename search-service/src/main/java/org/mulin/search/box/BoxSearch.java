package org.mulin.search.box;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mulin.search.box.BoxQuery.Filters;
import org.mulin.search.box.BoxQuery.Span;
import org.mulin.search.index.Place;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.text.Synonyms;

/** What is asked of the box, and in what form the answer comes. */
final class BoxSearch {
    static final int RELATED_WHEN_FEWER_THAN = 10;

    private final SearchScope scope;
    private final BoxQuery query;
    private final @Nullable Typed typed;

    BoxSearch(SearchScope scope, BoxQuery query, Synonyms synonyms) {
        this.scope = scope;
        this.query = query;
        this.typed = query.text().isBlank() ? null : Typed.of(query.text(), synonyms);
    }

    /** True if whoever asks may see nothing, or asks for nothing that a text could contain. */
    boolean isFutile() {
        return scope.reaches().isEmpty() || (typed != null && typed.isEmpty());
    }

    /** The page, and on the first for each facet that is filtered by what could be chosen instead. */
    ScopedSearch hits() {
        var search = asked(found -> hits(found, query.filters()), this::page);
        if (query.after() == null) {
            for (var facet : query.filters().facets()) {
                search.ask(
                        found -> hits(found, query.filters().without(facet)),
                        how -> how.size(0).aggregations(Facets.of(query, facet::equals)));
            }
        }
        return search;
    }

    /** The last hit of the page before, to learn where it stands now. */
    ScopedSearch last(BoxCursor after) {
        return asked(
                found -> {
                    hits(found, query.filters());
                    found.filter(Terms.of("id", after.id()));
                },
                how -> shape(how, 1));
    }

    /** What is related to the words, to be asked when the first page has few hits. */
    Optional<ScopedSearch> related() {
        return query.after() == null && typed != null && typed.hasParts()
                ? Optional.of(asked(found -> related(found, typed), how -> shape(how, RELATED_WHEN_FEWER_THAN)))
                : Optional.empty();
    }

    private ScopedSearch asked(Consumer<BoolQuery.Builder> what, Consumer<MultisearchBody.Builder> how) {
        var search =
                new ScopedSearch(scope, null, Integer.toHexString(query.text().hashCode()));
        search.ask(what, how);
        return search;
    }

    /** Only how many hits there are of after a moment. */
    ScopedSearch after(Instant moment, int most) {
        var search = new ScopedSearch(scope, null, "count");
        search.ask(
                found -> {
                    hits(found, query.filters());
                    found.filter(within(new Span(moment.plusMillis(1), null)));
                },
                how -> how.size(0).trackTotalHits(total -> total.count(most)));
        return search;
    }

    private void hits(BoolQuery.Builder found, Filters filters) {
        if (typed != null && typed.hasSegments()) {
            found.filter(TypedClauses.gate(typed));
        }
        narrow(found, filters);
    }

    private void related(BoolQuery.Builder found, Typed words) {
        narrow(found.mustNot(TypedClauses.gate(words)), query.filters());
    }

    private void narrow(BoolQuery.Builder found, Filters filters) {
        // A category is indexed with every path above it, so a term is a prefix.
        filters.values()
                .forEach((field, values) ->
                        found.filter(field.equals("status") ? Standing.anyOf(values) : Terms.anyOf(field, values)));
        anyOf(found, filters.places().stream().map(Place::query).toList());
        anyOf(found, filters.months().stream().map(BoxSearch::within).toList());
        if (!filters.within().equals(Span.ALWAYS)) {
            found.filter(within(filters.within()));
        }
        if (typed != null) {
            found.filter(TextClauses.exact(typed.text()))
                    .mustNot(TextClauses.excluded(typed.text()))
                    .must(TypedClauses.score(typed));
        }
    }

    private static void anyOf(BoolQuery.Builder found, List<Query> any) {
        if (!any.isEmpty()) {
            found.filter(TextClauses.any(any));
        }
    }

    private static Query within(Span span) {
        return Query.of(q -> q.range(r -> r.untyped(at -> {
            at.field("at");
            if (span.from() != null) {
                at.gte(JsonData.of(span.from().toEpochMilli()));
            }
            return span.to() == null ? at : at.lt(JsonData.of(span.to().toEpochMilli()));
        })));
    }

    private void page(MultisearchBody.Builder how) {
        // One more says whether there is a next page, and on a later one the last hit once more whether all is as it
        // was.
        var size = query.limit() + (query.after() == null ? 1 : 2);
        shape(how, size).trackTotalHits(total -> total.enabled(true));
        if (query.after() == null) {
            var elsewhere = query.filters().facets();
            how.aggregations(Facets.of(query, facet -> !elsewhere.contains(facet)));
        } else {
            how.searchAfter(sortValues(query.after()));
        }
    }

    private MultisearchBody.Builder shape(MultisearchBody.Builder how, int size) {
        how.size(size).version(true).docvalueFields(field -> field.field("type"));
        if (query.isRanked()) {
            how.sort(SortOptions.of(s -> s.score(score -> score)));
        }
        return how.sort(SortOptions.of(s -> s.field(f -> f.field("at")
                        .order(SortOrder.Desc)
                        .unmappedType(FieldType.Date)
                        .missing(FieldValue.of(0)))))
                .sort(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
    }

    private static List<FieldValue> sortValues(BoxCursor after) {
        List<FieldValue> values = new ArrayList<>();
        if (after.score() != null) {
            values.add(FieldValue.of(after.score()));
        }
        values.add(FieldValue.of(after.at().toEpochMilli()));
        values.add(FieldValue.of(justBefore(after.id().toString())));
        return values;
    }

    /** A text between this id and whichever comes before it. */
    private static String justBefore(String id) {
        var last = id.length() - 1;
        return id.substring(0, last) + (char) (id.charAt(last) - 1) + '~';
    }
}
