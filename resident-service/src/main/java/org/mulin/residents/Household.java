package org.mulin.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** Who lives at a dwelling together. Once ended it stays as it was. */
record Household(
        UUID id,
        UUID dwelling,
        UUID estate,
        @Nullable String number,
        Tenure tenure,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Check check,
        Place place,
        long version)
        implements Place.Placed {

    /** When somebody looked that it is still right, and who. */
    record Check(Instant at, UUID account) {}

    static Household open(UUID id, Address dwelling, @Nullable String number, Tenure tenure, LocalDate from) {
        return new Household(
                id, dwelling.id(), dwelling.estateId(), number, tenure, from, null, null, dwelling.place(), 1);
    }

    Household checked(Instant at, UUID account) {
        requireLivedIn();
        return new Household(
                id, dwelling, estate, number, tenure, from, null, new Check(at, account), place, version + 1);
    }

    Household ended(LocalDate on) {
        requireLivedIn();
        if (on.isBefore(from)) {
            throw new ProblemException(ResidentProblem.ENDED_BEFORE_IT_BEGAN);
        }
        return new Household(id, dwelling, estate, number, tenure, from, on, check, place, version + 1);
    }

    /** Nobody moves into what has ended, and there is nothing to check or end. */
    void requireLivedIn() {
        if (to != null) {
            throw new ProblemException(ResidentProblem.HOUSEHOLD_ENDED);
        }
    }
}
