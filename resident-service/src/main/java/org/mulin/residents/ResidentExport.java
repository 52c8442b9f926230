package org.mulin.residents;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.tenancy.Caller;

/** A file of residents for whoever asked for it, for a purpose and for a day. */
record ResidentExport(
        UUID id,
        UUID account,
        Caller.Kind kind,
        String division,
        Purpose purpose,
        boolean reveal,
        State state,
        @Nullable Integer rows,
        @Nullable String problem,
        Instant createdAt,
        Instant expiresAt) {
    static final int MOST_ROWS = 5_000;
    private static final Duration KEPT = Duration.ofHours(24);

    /** What the file is for. */
    enum Purpose {
        SERVICE_LIST,
        CHECK_ROUND,
        EMERGENCY
    }

    /** Whether there is a file, or why not. */
    enum State {
        WAITING,
        READY,
        FAILED,
        EXPIRED
    }

    static ResidentExport ask(UUID id, Caller asker, String division, Purpose purpose, boolean reveal, Instant now) {
        return new ResidentExport(
                id,
                asker.accountId(),
                asker.kind(),
                division,
                purpose,
                reveal,
                State.WAITING,
                null,
                null,
                now,
                now.plus(KEPT));
    }

    ResidentExport ready(int written) {
        return in(State.READY, written, null);
    }

    ResidentExport fail(ProblemCode reason) {
        return in(State.FAILED, null, reason.name());
    }

    ResidentExport expire() {
        return in(State.EXPIRED, rows, problem);
    }

    private ResidentExport in(State next, @Nullable Integer count, @Nullable String reason) {
        return new ResidentExport(
                id, account, kind, division, purpose, reveal, next, count, reason, createdAt, expiresAt);
    }
}
