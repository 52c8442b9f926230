package org.mulin.cases;

import java.time.Duration;
import java.time.Instant;
import org.mulin.platform.problem.ProblemException;

/** How far ahead a matter may be put off: what lies farther is a slip of the pen. */
public final class Horizon {
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    private Horizon() {}

    /** Refuses a moment beyond it. */
    public static void require(Instant moment, Instant now) {
        if (moment.isAfter(now.plus(FARTHEST))) {
            throw new ProblemException(CaseProblem.MOMENT_TOO_FAR_AHEAD);
        }
    }
}
