package org.mulin.activities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.text.Words;

/** An activity as its organiser plans it; who does not say until when one may sign up means until it starts. */
record Plan(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) String description,
        @NotNull @Pattern(regexp = "\\d{4,18}") String division,
        @NotBlank @Size(max = 200) String venue,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable Instant signupUntil,
        @NotNull @Min(1) @Max(100_000) Integer capacity) {

    /** So that what is on is found among what began not much longer ago. */
    static final Duration LONGEST = Duration.ofDays(400);

    /** The plan as it is kept, or the problem with it. */
    Plan checked() {
        var words = Words.require("title", title);
        var text = Words.require("description", description);
        var where = Words.require("venue", venue);
        if (!startsAt.isBefore(endsAt)) {
            throw new ProblemException(ActivityProblem.ACTIVITY_ENDS_BEFORE_IT_STARTS);
        }
        if (endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw new ProblemException(ActivityProblem.ACTIVITY_TOO_LONG, LONGEST.toDays());
        }
        var until = signupUntil == null ? startsAt : signupUntil;
        if (until.isAfter(endsAt)) {
            throw new ProblemException(ActivityProblem.SIGNUP_UNTIL_AFTER_THE_END);
        }
        return new Plan(words, text, division, where, startsAt, endsAt, until, capacity);
    }
}
