package org.mulin.bench;

/** Ends the bench with one line that says why. */
public final class Failure extends RuntimeException {
    public Failure(String message) {
        super(message, null, false, false);
    }
}
