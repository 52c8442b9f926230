package org.mulin.launcher;

/** Why a command cannot go on, in one line for the person who typed it. */
final class Failure extends RuntimeException {

    Failure(String line) {
        super(line);
    }
}
