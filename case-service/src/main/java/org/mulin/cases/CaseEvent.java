package org.mulin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a case's timeline; the version is the case's after it. Who did nothing but let time pass is no account. */
public record CaseEvent(
        long version,
        Kind kind,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID unit,
        @Nullable UUID handover,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable String note) {

    /** What happened. */
    public enum Kind {
        FILED,
        REFUSED,
        ACCEPTED,
        ATTACHED,
        DETACHED,
        JOINED,
        SEPARATED,
        CONFIDED,
        DISCLOSED,
        OFFERED,
        ASSIGNED,
        SIGNED,
        RETURNED,
        WITHDRAWN,
        CONTACTED,
        ANSWERED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_DENIED,
        CONVENED,
        REPORTED_IN,
        DECIDED,
        WAITING,
        RESUMED,
        SHELVED,
        URGED,
        SUPERVISED,
        ESCALATED,
        RESOLVED,
        CONFIRMED,
        OBJECTED,
        CALLED_BACK,
        RATED,
        EXCLUSION_ASKED,
        EXCLUDED,
        EXCLUSION_REFUSED,
        APPEALED,
        APPEAL_DECIDED,
        CHECKED,
        CLOSED,
        REOPENED
    }

    /** An event that is given its version by the case. */
    public static CaseEvent of(Kind kind, Instant at, @Nullable UUID account) {
        return new CaseEvent(0, kind, at, account, null, null, null, null, null);
    }

    /** The same step, without who took it. */
    public CaseEvent withoutAccount() {
        return new CaseEvent(version, kind, at, null, unit, handover, reason, until, note);
    }

    CaseEvent version(long version) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }

    public CaseEvent unit(UUID unit) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }

    public CaseEvent handover(UUID handover) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }

    /** Why, as a code. */
    public CaseEvent reason(Enum<?> reason) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason.name(), until, note);
    }

    /** For the reason of another event. */
    public CaseEvent because(@Nullable String reason) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }

    public CaseEvent until(Instant until) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }

    public CaseEvent note(@Nullable String note) {
        return new CaseEvent(version, kind, at, account, unit, handover, reason, until, note);
    }
}
