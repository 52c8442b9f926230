package org.mulin.identity.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Thrown when one more wrong guess may only be made later. */
class TooManyGuesses extends AuthenticationException {

    private final Duration retryAfter;

    TooManyGuesses(Duration retryAfter) {
        super("Too many wrong guesses");
        this.retryAfter = retryAfter;
    }

    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
