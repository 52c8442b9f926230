package org.mulin.activities;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Lets the sign-ups of one activity into the database two at a time: one has the activity's row, the next gets ready.
 * More would wait there for the row anyway, each with a connection; here a crowd leaves the others to everybody else.
 */
@Component
class SignupQueue {
    private static final int LANES = 256;
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final List<Semaphore> lanes =
            Stream.generate(() -> new Semaphore(AT_A_TIME, true)).limit(LANES).toList();

    <T> T inTurn(UUID activity, Supplier<T> step) {
        var lane = lanes.get(Math.floorMod(activity.hashCode(), LANES));
        enter(lane);
        try {
            return step.get();
        } finally {
            lane.release();
        }
    }

    private static void enter(Semaphore lane) {
        try {
            if (lane.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
    }
}
