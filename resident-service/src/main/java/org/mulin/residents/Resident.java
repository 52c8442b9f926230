package org.mulin.residents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** One person's file. Its stay is the present one or, after the departure, the last. */
record Resident(
        UUID id,
        SealedPerson person,
        Stay stay,
        Place place,
        @Nullable UUID account,
        long version) implements Place.Placed {

    /** Living in a household, from when to when. */
    record Stay(
            UUID household,
            @Nullable Relation relation,
            LocalDate from,
            @Nullable LocalDate to) {

        private Stay ending(LocalDate on) {
            if (on.isBefore(to == null ? from : to)) {
                throw new ProblemException(ResidentProblem.ENDED_BEFORE_IT_BEGAN);
            }
            return to == null ? new Stay(household, relation, from, on) : this;
        }
    }

    /** What happened to a file. */
    enum Event {
        REGISTERED,
        CHANGED,
        MOVED,
        DEPARTED,
        LINKED,
        UNLINKED,
        RECUT
    }

    /** A file after a step, and the stay that became a former one by it. */
    record Step(Resident after, Event event, @Nullable Stay former) {}

    static Resident register(
            UUID id, SealedPerson person, Household household, @Nullable Relation relation, LocalDate from) {
        household.requireLivedIn();
        return new Resident(id, person, new Stay(household.id(), relation, from, null), household.place(), null, 1);
    }

    Step change(SealedPerson now, @Nullable Relation relation) {
        return step(now, new Stay(stay.household, relation, stay.from, stay.to), place, account, Event.CHANGED);
    }

    /** Also for who comes back after a departure. */
    Step move(Household to, @Nullable Relation relation, LocalDate on) {
        to.requireLivedIn();
        if (stay.to == null && stay.household.equals(to.id())) {
            throw new ProblemException(ResidentProblem.RESIDENT_ALREADY_THERE);
        }
        var former = stay.ending(on);
        var next = new Stay(to.id(), relation, on, null);
        return new Step(new Resident(id, person, next, to.place(), account, version + 1), Event.MOVED, former);
    }

    Step depart(LocalDate on) {
        if (stay.to != null) {
            throw new ProblemException(ResidentProblem.RESIDENT_DEPARTED);
        }
        return step(person, stay.ending(on), place, account, Event.DEPARTED);
    }

    Step link(UUID to) {
        if (account != null) {
            throw new ProblemException(ResidentProblem.RESIDENT_ALREADY_LINKED);
        }
        return step(person, stay, place, to, Event.LINKED);
    }

    Step unlink() {
        return step(person, stay, place, null, Event.UNLINKED);
    }

    private Step step(SealedPerson person, Stay stay, Place place, @Nullable UUID account, Event event) {
        return new Step(new Resident(id, person, stay, place, account, version + 1), event, null);
    }
}
