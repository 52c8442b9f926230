package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultisearchBody;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Index;
import org.mulin.search.index.Place;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;

/** An index of this family, as it is asked: for a few at a time, by relevance alone, and never for how many there are. */
record PeopleIndex(Index index) {
    static final URL MAPPING = Objects.requireNonNull(PeopleIndex.class.getResource("people.json"));

    /** Something found, how well it fits, and its community, or the division above communities it belongs to. */
    record Found(UUID id, double fit, UUID division) {}

    /** The best first, and of those that fit alike the newest. */
    List<Found> search(SearchScope scope, @Nullable Place place, Query wanted, int limit) {
        var search = new ScopedSearch(scope, place, scope.tenant().toString());
        search.ask(found -> found.must(wanted), how -> shape(how, limit));
        return index.search(search).getFirst().hits().hits().stream()
                .map(PeopleIndex::found)
                .toList();
    }

    private static Found found(Hit<Void> hit) {
        var division = Stream.of("community", "division")
                .map(field -> hit.fields().get(field))
                .filter(value -> value != null)
                .findFirst()
                .orElseThrow();
        return new Found(
                UUID.fromString(hit.sort().getLast().stringValue()),
                hit.sort().getFirst().doubleValue(),
                division.to(UUID[].class)[0]);
    }

    private static void shape(MultisearchBody.Builder how, int limit) {
        how.size(limit)
                .docvalueFields(field -> field.field("community"))
                .docvalueFields(field -> field.field("division"))
                .sort(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))))
                .sort(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Desc))));
    }
}
