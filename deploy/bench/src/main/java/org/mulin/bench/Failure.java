package org.mulin.bench;

/** Ends the bench with one line that says why. */
final class Failure extends RuntimeException {
    Failure(String message) {
        super(message, null, false, false);
    }
}
