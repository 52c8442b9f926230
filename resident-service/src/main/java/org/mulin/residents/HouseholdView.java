package org.mulin.residents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household as the API shows it. */
record HouseholdView(
        UUID id,
        UUID dwelling,
        @Nullable String number,
        @Nullable String division,
        @Nullable String place,
        @Nullable String path,
        Tenure tenure,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        int memberCount,
        long version) {

    static HouseholdView of(Household it, Homes.Home home, int memberCount) {
        var check = it.check();
        return new HouseholdView(
                it.id(),
                it.dwelling(),
                it.number(),
                home.division(),
                home.place(),
                home.path(),
                it.tenure(),
                it.from(),
                it.to(),
                check == null ? null : check.at(),
                check == null ? null : check.account(),
                memberCount,
                it.version());
    }

    /** One household with everybody who lives there or did. */
    record Detail(@JsonUnwrapped HouseholdView view, List<Member> members) {}

    /** A stay in the household, the name masked. */
    record Member(
            UUID resident,
            String name,
            @Nullable Relation relation,
            LocalDate from,
            @Nullable LocalDate to) {}
}
