package org.mulin.launcher;

/** The API's no to a call, which asking again would not change. */
final class Refusal extends RuntimeException {

    private final int status;

    Refusal(String call, Reply reply) {
        super(call + " was refused: " + reply.problem());
        this.status = reply.status();
    }

    int status() {
        return status;
    }
}
