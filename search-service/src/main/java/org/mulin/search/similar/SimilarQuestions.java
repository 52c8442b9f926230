package org.mulin.search.similar;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.box.TextClauses;
import org.mulin.search.index.Place;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.text.Normaliser;
import org.mulin.search.text.QueryText;
import org.mulin.search.text.Synonyms;

/** What is asked of the index of cases to find those that are like a text; the wording of the search box, and the body. */
final class SimilarQuestions {
    static final Duration LOOKED_BACK = Duration.ofDays(60);
    static final int CANDIDATES = 20;
    private static final int BODY = 300;
    private static final List<String> OPEN = List.of("FILED", "ACCEPTED", "ASSIGNED", "SHELVED");
    private static final List<String> SOLVED = List.of("RESOLVED", "CLOSED");

    private final SearchScope scope;
    private final QueryText title;
    private final String body;
    private final @Nullable UUID except;

    SimilarQuestions(SearchScope scope, Text text, Synonyms synonyms, @Nullable UUID except) {
        this.scope = scope;
        this.title = QueryText.of(text.title(), synonyms);
        this.body = text.body().length() > BODY ? text.body().substring(0, BODY) : text.body();
        this.except = except;
    }

    /** The case itself, if it is in reach. */
    static ScopedSearch one(SearchScope scope, UUID id) {
        var search = new ScopedSearch(scope, null, "similar");
        search.ask(found -> found.filter(Terms.of("id", id)), SimilarQuestions::few);
        return search;
    }

    /** True if there is nothing to compare with. */
    boolean isFutile() {
        return title.segments().isEmpty();
    }

    /** Open cases of the last weeks in a place. */
    ScopedSearch openIn(@Nullable Place place, Instant now) {
        var since = now.minus(LOOKED_BACK).toEpochMilli();
        return question(
                place,
                OPEN,
                Query.of(q -> q.range(r -> r.date(d -> d.field("at").gt(Long.toString(since))))));
    }

    /** Cases anywhere in reach that were solved, however long ago. */
    ScopedSearch solved() {
        return question(null, SOLVED, Query.of(q -> q.matchAll(all -> all)));
    }

    private ScopedSearch question(@Nullable Place place, List<String> status, Query filter) {
        var search = new ScopedSearch(scope, place, "similar");
        search.ask(found -> alike(found.filter(oneOf(status)).filter(filter)), SimilarQuestions::few);
        return search;
    }

    private void alike(BoolQuery.Builder found) {
        found.filter(TextClauses.gate(title)).must(TextClauses.score(title));
        if (!body.isBlank()) {
            found.should(s -> s.multiMatch(m -> m.query(Normaliser.normalise(body))
                    .type(TextQueryType.MostFields)
                    .fields("title.bi^0.5", "body.bi^0.5")));
        }
        if (except != null) {
            found.mustNot(Terms.of("id", except));
        }
    }

    private static Query oneOf(List<String> status) {
        var values = status.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field("status").terms(of -> of.value(values))));
    }

    private static void few(MultisearchBody.Builder how) {
        how.size(CANDIDATES)
                .sort(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))))
                .sort(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
    }
}
