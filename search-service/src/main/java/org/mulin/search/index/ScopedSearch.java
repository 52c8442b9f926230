package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Questions sent as one request: every request that reads documents is built here, and none without its scope. */
public final class ScopedSearch {
    private final SearchScope scope;
    private final @Nullable Place place;
    private final String sameCopy;
    private final List<MultisearchBody> questions = new ArrayList<>();

    /** Copies of a shard score a little differently: who says the same as {@code sameCopy} is answered by the same. */
    public ScopedSearch(SearchScope scope, @Nullable Place place, String sameCopy) {
        if (scope.reaches().isEmpty()) {
            throw new IllegalArgumentException("Who may see nothing has nothing to ask");
        }
        this.scope = scope;
        this.place = place;
        this.sameCopy = sameCopy;
    }

    /** Adds a question: what is looked for, and how the answer shall come. It never brings what was indexed, only ids. */
    public void ask(Consumer<BoolQuery.Builder> what, Consumer<MultisearchBody.Builder> how) {
        var found = new BoolQuery.Builder();
        what.accept(found);
        var question = new MultisearchBody.Builder();
        how.accept(question);
        questions.add(question.source(source -> source.fetch(false))
                .query(permitted(found.build()._toQuery()))
                .build());
    }

    /** Tenant, reaches and place around what is looked for, which can only narrow them. */
    private Query permitted(Query found) {
        List<Query> reaches = scope.reaches().stream().map(Reach::query).toList();
        return Query.of(q -> q.bool(b -> {
            b.filter(Terms.of("tenant", scope.tenant()))
                    .filter(f -> f.bool(any -> any.should(reaches).minimumShouldMatch("1")))
                    .must(found);
            return place == null ? b : b.filter(place.query());
        }));
    }

    /** Over several indices the words are weighed as if they were one. */
    MsearchRequest request(List<String> indices) {
        return MsearchRequest.of(request -> {
            questions.forEach(question -> request.searches(search -> search.header(header -> header.index(indices)
                            .ignoreUnavailable(true)
                            .searchType(indices.size() > 1 ? SearchType.DfsQueryThenFetch : null)
                            .routing(scope.tenant().toString())
                            .preference(sameCopy)
                            .allowPartialSearchResults(false))
                    .body(question)));
            return request;
        });
    }
}
