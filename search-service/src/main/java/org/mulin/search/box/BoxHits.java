package org.mulin.search.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits. The first page also has the facets, each value with its count, and when few cases match, some that are
 * merely related; neither related hits nor later pages change the total.
 */
record CaseHits(
        List<Hit> hits,
        List<Hit> related,
        long total,
        Facets facets,
        @Nullable CaseCursor next) {

    static CaseHits none() {
        return new CaseHits(List.of(), List.of(), 0, Facets.none(), null);
    }

    /** Title and body come normalised and tagged for the {@code Highlighter}, or null where nothing matched. */
    record Hit(
            UUID id,
            long version,
            @Nullable String title,
            @Nullable String body) {}

    record Facets(
            Map<String, Long> status, Map<String, Long> kind, Map<String, Long> category, Map<String, Long> division) {

        static Facets none() {
            return new Facets(Map.of(), Map.of(), Map.of(), Map.of());
        }
    }
}
