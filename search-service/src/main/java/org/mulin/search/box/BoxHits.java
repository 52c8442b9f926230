package org.mulin.search.box;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits. The first page also has the facets, each value with its count, and when few things match, some that are
 * merely related; neither related hits nor later pages change the total.
 */
public record BoxHits(
        List<Hit> hits,
        List<Hit> related,
        long total,
        Map<String, Map<String, Long>> facets,
        @Nullable BoxCursor next,
        boolean isWhole) {

    static BoxHits none() {
        return new BoxHits(List.of(), List.of(), 0, Map.of(), null, true);
    }

    BoxHits with(List<Hit> related) {
        return new BoxHits(hits, related, total, facets, next, isWhole);
    }

    /** As found while one of the indices is not there. */
    BoxHits inPart() {
        return new BoxHits(hits, related, total, facets, next, false);
    }

    /** How often each value of this facet was found, the commonest first. */
    Map<String, Long> facet(String name) {
        return facets.getOrDefault(name, Map.of());
    }

    /** The owner's version of it is the one that was indexed. */
    public record Hit(String type, UUID id, long version) {}
}
