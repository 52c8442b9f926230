package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Index;
import org.mulin.search.index.Place;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;

/** The index of people, as it is asked: for a few at a time, by relevance alone, and never for how many there are. */
record PeopleIndex(Index index) {

    /** Someone found, and the community that person lives in. */
    record Hit(UUID id, UUID community) {}

    List<Hit> search(SearchScope scope, @Nullable Place place, Query wanted, int limit) {
        var search = new ScopedSearch(scope, place, scope.tenant().toString());
        search.ask(found -> found.must(wanted), how -> shape(how, limit));
        return index.search(search).getFirst().hits().hits().stream()
                .map(hit -> new Hit(
                        UUID.fromString(hit.sort().getLast().stringValue()),
                        Objects.requireNonNull(hit.fields().get("community")).to(UUID[].class)[0]))
                .toList();
    }

    private static void shape(MultisearchBody.Builder how, int limit) {
        how.size(limit)
                .docvalueFields(field -> field.field("community"))
                .sort(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))))
                .sort(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
    }
}
