package org.mulin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's timeline; the version is the case's after it. */
record CaseEvent(
        long version,
        Kind kind,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID unit,
        @Nullable String note) {

    /** What happened. */
    enum Kind {
        FILED,
        ACCEPTED,
        ASSIGNED,
        RESOLVED,
        CLOSED,
        REOPENED
    }
}
