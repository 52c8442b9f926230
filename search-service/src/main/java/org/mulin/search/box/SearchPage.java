package org.mulin.search.box;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.text.Highlighter;

/**
 * A page of hits. The total and the facets count what the index finds; `related` are near misses when there are few
 * hits; `asOf` is the moment up to which everything written is known to be in the index; `degraded` are the types that are
 * missing in part or in whole because their index or their owner is away; `seen` says whether the write that was asked for
 * is to be found.
 */
public record SearchPage(
        List<Item> items,
        @Nullable String next,
        long total,
        Facets facets,
        List<Item> related,
        @Nullable Instant asOf,
        List<String> degraded,
        @Nullable Boolean seen) {

    /**
     * One hit, as its owner shows it. `kind` is a unit's, a case's, or a division's level; `at` is when a case was filed
     * or an activity starts; what only one type has is in an object of its own.
     */
    public record Item(
            String type,
            UUID id,
            String title,
            long version,
            @Nullable String division,
            @Nullable String place,
            @Nullable String kind,
            @Nullable String status,
            @Nullable Instant at,
            Highlights highlights,
            @Nullable Matter matter,
            @Nullable Event event) {}

    /** What only a case has. */
    public record Matter(
            String number,
            @Nullable String category,
            @Nullable String unitName) {}

    /** What only an activity has. */
    public record Event(String venue, Instant endsAt) {}

    /** The whole title and a fragment of the description, the words found marked in HTML that holds no other tag than mark. */
    public record Highlights(String title, String description) {
        public static Highlights of(Highlighter marked, String title, String description) {
            return new Highlights(marked.whole(title), marked.fragment(description));
        }
    }

    /** How many hits there are per value. */
    public record Facets(
            List<Count> type,
            List<Count> division,
            List<Count> status,
            List<Count> kind,
            List<Count> category,
            List<Count> unit,
            List<Count> month) {}

    /** A value to filter by, how to show it, and its number of hits. */
    public record Count(String value, String label, long count) {}
}
