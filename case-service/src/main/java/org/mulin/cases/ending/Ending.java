package org.mulin.cases.ending;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be said of a case once it is resolved. */
sealed interface Ending {

    /** By whoever brought it: it is solved. */
    record Confirmation(
            @NotNull Satisfaction satisfied,
            @Nullable @Size(max = 1_000) String word) implements Ending {}

    /** By whoever brought it: it is not solved. */
    record Objection(@NotBlank @Size(max = 1_000) String word) implements Ending {}

    /** What whoever brought it said on the phone (回访). */
    record CallBack(
            @NotNull Outcome outcome,
            @Nullable Satisfaction satisfied,
            @Nullable @Size(max = 1_000) String word) implements Ending {}

    /** How a call ended. */
    enum Outcome {
        SOLVED,
        NOT_SOLVED,
        UNREACHABLE
    }

    /** A rating given at the desk by somebody without an account. */
    record Rating(
            @NotNull Satisfaction satisfied,
            @Nullable @Size(max = 1_000) String word) implements Ending {}

    /** A unit holds that the case should not count, and says what shows it. */
    record Exclusion(
            @NotNull Ground reason,
            @NotBlank @Size(max = 1_000) String evidence) implements Ending {}

    /** Why a case does not count: not on the list of responsibilities, left by history, against policy, asked for the impossible. */
    enum Ground {
        OUTSIDE_THE_LIST,
        HISTORY,
        POLICY,
        BEYOND_REASON
    }

    /** Whether it counts. */
    record ExclusionDecision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1_000) String note) implements Ending {}

    /** A unit holds a rating or a call-back to be wrong. */
    record Appeal(@NotBlank @Size(max = 1_000) String text) implements Ending {}

    /** Whether the rating stands. */
    record AppealDecision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1_000) String note) implements Ending {}

    /** What an appeal came to; a granted one takes rating and call-back out of the count. */
    enum Decision {
        GRANTED,
        DENIED
    }

    /** What a later look found (跟踪). */
    record Check(
            @NotNull Boolean holds,
            @Nullable @Size(max = 1_000) String note) implements Ending {}

    /** Whether a solution holds. */
    enum Finding {
        HOLDS,
        CAME_BACK
    }
}
