package org.mulin.search.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of one tenant, after the one up to the other, and what the owner has of an entity there; without an end where there
 * is none before or behind.
 */
record Span(
        String entity,
        UUID tenant,
        @Nullable UUID after,
        @Nullable UUID upTo,
        int rows,
        String sum) {

    /** All that is held of a tenant of whom the owner has nothing. */
    static Span nothingOf(UUID tenant) {
        return new Span("", tenant, null, null, 0, "");
    }

    boolean reaches(UUID id) {
        // As text, because UUID compares its halves with their signs.
        return upTo == null || id.toString().compareTo(upTo.toString()) <= 0;
    }
}
