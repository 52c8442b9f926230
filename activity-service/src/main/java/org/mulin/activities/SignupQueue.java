package org.mulin.activities;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mulin.platform.web.Turnstile;
import org.springframework.stereotype.Component;

/**
 * Lets the sign-ups of one activity into the database two at a time: one has the activity's row, the next gets ready.
 * More would wait there for the row anyway, each with a connection; here a crowd leaves the others to everybody else.
 */
@Component
class SignupQueue {
    private static final int LANES = 256;
    private static final int AT_A_TIME = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final List<Turnstile> lanes = Stream.generate(() -> new Turnstile(AT_A_TIME, LONGEST_WAIT))
            .limit(LANES)
            .toList();

    <T> T inTurn(UUID activity, Supplier<T> step) {
        return lanes.get(Math.floorMod(activity.hashCode(), LANES)).pass(step);
    }
}
