package org.mulin.residents;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;

/**
 * A file of residents on its way in. Its rows are checked, wait for the commit, and are applied; the position is the last
 * row that this is done for.
 */
record ResidentImport(
        UUID id,
        UUID account,
        Caller.Kind kind,
        String division,
        boolean goOn,
        State state,
        Progress progress,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    private static final Duration KEPT = Duration.ofHours(24);

    /** What is being done with the rows, or why nothing more is. */
    enum State {
        CHECKING,
        CHECKED,
        APPLYING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** How many rows there are, and what became of them; an existing one was on file before it was applied. */
    record Progress(int rows, int position, int checked, int failed, int applied, int existing) {}

    static ResidentImport start(UUID id, Caller importer, String division, boolean goOn, int rows, Instant now) {
        return new ResidentImport(
                id,
                importer.accountId(),
                importer.kind(),
                division,
                goOn,
                State.CHECKING,
                new Progress(rows, 0, 0, 0, 0, 0),
                null,
                now,
                now.plus(KEPT));
    }

    /** After a batch of the check. */
    ResidentImport checked(int position, int count, int bad) {
        var next = new Progress(progress.rows, position, progress.checked + count, progress.failed + bad, 0, 0);
        return next.checked < next.rows ? in(State.CHECKING, next) : in(State.CHECKED, next);
    }

    /** Starts to apply what was checked; sent again, it changes nothing. */
    ResidentImport commit() {
        return switch (state) {
            case APPLYING, DONE -> this;
            case CHECKING, FAILED, CANCELLED -> throw new ProblemException(ResidentProblem.IMPORT_NOT_CHECKED);
            case CHECKED -> {
                if (progress.failed > 0 && !goOn) {
                    throw new ProblemException(ResidentProblem.IMPORT_HAS_ERRORS, progress.failed);
                }
                yield in(State.APPLYING, new Progress(progress.rows, 0, progress.checked, progress.failed, 0, 0))
                        .applied(0, 0, 0, 0);
            }
        };
    }

    /** After a batch was applied, but for what was found to be bad only then. */
    ResidentImport applied(int position, int bad, int count, int existing) {
        var next = new Progress(
                progress.rows,
                position,
                progress.checked,
                progress.failed + bad,
                progress.applied + count,
                progress.existing + existing);
        return in(next.applied + next.failed < next.rows ? State.APPLYING : State.DONE, next);
    }

    /** What was applied stays; sent again, it changes nothing. */
    ResidentImport cancel() {
        return switch (state) {
            case CHECKING, CHECKED, APPLYING -> in(State.CANCELLED, progress);
            case CANCELLED -> this;
            case DONE, FAILED -> throw new ProblemException(ResidentProblem.IMPORT_OVER);
        };
    }

    ResidentImport fail(ProblemCode reason) {
        return new ResidentImport(
                id, account, kind, division, goOn, State.FAILED, progress, reason.name(), createdAt, expiresAt);
    }

    boolean isOver() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }

    private ResidentImport in(State next, Progress now) {
        return new ResidentImport(id, account, kind, division, goOn, next, now, problem, createdAt, expiresAt);
    }
}
