package org.mulin.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;

/** Lets a few through at a time, in the order in which they came; who would wait too long is told to come again. */
public final class Turnstile {
    private final Semaphore places;
    private final Duration patience;

    public Turnstile(int atATime, Duration patience) {
        this.places = new Semaphore(atATime, true);
        this.patience = patience;
    }

    public <T> T pass(Supplier<T> step) {
        enter();
        try {
            return step.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS);
    }
}
