package org.mulin.search.suggest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.mulin.search.index.IndexUnavailable;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

/** Leaves alone for a while what did not answer: somebody who types asks again and again. */
final class Patience {
    private static final Duration ABSENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile Instant awayTill = Instant.MIN;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** What is answered, or nothing. */
    <T> List<T> ask(Supplier<List<T>> question) {
        if (clock.instant().isBefore(awayTill)) {
            return List.of();
        }
        try {
            return question.get();
        } catch (IndexUnavailable failure) {
            if (!failure.isUnbuilt()) {
                awayTill = clock.instant().plus(ABSENCE);
            }
        } catch (NoFallbackAvailableException _) {
            awayTill = clock.instant().plus(ABSENCE);
        }
        return List.of();
    }
}
