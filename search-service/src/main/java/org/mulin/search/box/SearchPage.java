package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.cases.CaseOwner.ShownCase;
import org.mulin.search.text.Highlighter;

/**
 * A page of hits. The total and the facets count what the index finds; `related` are near misses when there are few
 * hits; `asOf` is the moment up to which everything written is known to be in the index.
 */
record SearchPage(
        List<Item> items,
        @Nullable String next,
        long total,
        Facets facets,
        List<Item> related,
        @Nullable Instant asOf) {

    /** One hit, as its owner shows it, with the words found marked in HTML that holds no other tag than mark. */
    record Item(
            String type,
            UUID id,
            String number,
            String kind,
            String status,
            String title,
            @Nullable String division,
            @Nullable String place,
            @Nullable String category,
            @Nullable String unitName,
            Instant filedAt,
            long version,
            Highlights highlights) {

        static Item of(CaseHits.Hit hit, ShownCase it) {
            return new Item(
                    "case",
                    it.id(),
                    it.number(),
                    it.kind(),
                    it.status(),
                    it.title(),
                    it.division(),
                    it.place(),
                    it.category(),
                    it.unitName(),
                    it.filedAt(),
                    it.version(),
                    new Highlights(
                            Highlighter.whole(it.title(), hit.title()),
                            Highlighter.fragment(it.description(), hit.body())));
        }
    }

    /** The whole title and a fragment of the description. */
    record Highlights(String title, String description) {}

    /** How many hits there are per value. */
    record Facets(List<Count> division, List<Count> status, List<Count> kind, List<Count> category) {}

    /** A value to filter by, how to show it, and its number of hits. */
    record Count(String value, String label, long count) {}
}
