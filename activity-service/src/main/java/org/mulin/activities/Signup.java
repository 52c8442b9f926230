package org.mulin.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** One sign-up; what is personal is sealed. Its turn orders those who wait. */
record Signup(
        UUID id,
        UUID activity,
        @Nullable UUID account,
        SignupState state,
        long turn,
        Person person,
        Ticket ticket,
        @Nullable Instant checkedInAt,
        long version) {

    /** Who comes, and what for that day was asked for; sealed. */
    record Person(byte[] name, byte @Nullable [] phone, byte @Nullable [] needs) {
        Person withoutNeeds() {
            return new Person(name, phone, null);
        }
    }

    /** The sealed ticket and what finds it. */
    record Ticket(byte[] text, byte[] key) {}

    /** Gives the place or the turn up; what was asked for is of no use then. */
    Signup cancelled() {
        requireNotCancelled();
        require(checkedInAt == null, ActivityProblem.ALREADY_CHECKED_IN);
        return new Signup(
                id, activity, account, SignupState.CANCELLED, turn, person.withoutNeeds(), ticket, null, version + 1);
    }

    Signup checkedIn(Instant at) {
        requireNotCancelled();
        require(state != SignupState.WAITING, ActivityProblem.SIGNUP_STILL_WAITING);
        return new Signup(id, activity, account, state, turn, person, ticket, at, version + 1);
    }

    private void requireNotCancelled() {
        require(state != SignupState.CANCELLED, ActivityProblem.SIGNUP_ALREADY_CANCELLED);
    }

    private static void require(boolean allowed, ActivityProblem otherwise) {
        if (!allowed) {
            throw new ProblemException(otherwise);
        }
    }
}
