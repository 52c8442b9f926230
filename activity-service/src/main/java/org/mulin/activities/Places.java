package org.mulin.activities;

/** How many have a place in an activity and how many wait for one; nobody waits while a place is free. */
record Places(int capacity, int taken, int waiting, long turn) {

    static Places of(int capacity) {
        return new Places(capacity, 0, 0, 0);
    }

    boolean areTaken() {
        return taken >= capacity;
    }

    /** One more, with a place or in the waiting list, and the next turn. */
    Places signedUp() {
        return areTaken()
                ? new Places(capacity, taken, waiting + 1, turn + 1)
                : new Places(capacity, taken + 1, waiting, turn + 1);
    }

    /** One less of those with a place or of those who wait. */
    Places givenUp(SignupState state) {
        return switch (state) {
            case CONFIRMED -> new Places(capacity, taken - 1, waiting, turn);
            case WAITING -> new Places(capacity, taken, waiting - 1, turn);
            case CANCELLED -> this;
        };
    }

    Places withCapacity(int next) {
        return new Places(next, taken, waiting, turn);
    }

    /** How many of those who wait have a place now. */
    int free() {
        return Math.min(capacity - taken, waiting);
    }

    Places movedUp() {
        return new Places(capacity, taken + free(), waiting - free(), turn);
    }
}
