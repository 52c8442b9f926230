package org.mulin.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account did, or was refused, as readers see it; the outcome is DONE or the problem's code. */
public record AuditRecord(
        UUID id,
        Instant at,
        @Nullable UUID account,
        String action,
        @Nullable String entity,
        @Nullable UUID entityId,
        @Nullable String purpose,
        @Nullable UUID about,
        String outcome) {

    private static final long LAST_SECOND = (1L << 48) / 1_000 - 1;

    /** The moment in an id of version 7. */
    static Instant at(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The least id of a moment; what is outside of all ids counts as their beginning or end. */
    static UUID first(Instant at) {
        var seconds = Math.clamp(at.getEpochSecond(), 0, LAST_SECOND);
        return new UUID((seconds * 1_000 + at.getNano() / 1_000_000) << 16, 0);
    }
}
