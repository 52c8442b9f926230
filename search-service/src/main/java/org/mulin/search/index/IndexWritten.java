package org.mulin.search.index;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one {@link IndexWrite} in one index; the problem is Elasticsearch's own words and only for the log. */
public record IndexWritten(
        String index,
        UUID tenant,
        UUID id,
        Outcome outcome,
        @Nullable String problem) {

    public enum Outcome {
        ACCEPTED,
        /** The index has a newer version already. */
        STALE,
        /** Elasticsearch refused this document, and would again. */
        FAILED
    }
}
