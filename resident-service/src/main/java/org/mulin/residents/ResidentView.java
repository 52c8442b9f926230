package org.mulin.residents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resident as the API shows one: masked, or whole to the resident. */
record ResidentView(
        UUID id,
        String name,
        @Nullable String phone,
        Person.@Nullable Contact emergencyContact,
        UUID household,
        @Nullable Relation relation,
        LocalDate from,
        @Nullable LocalDate to,
        boolean linked,
        @Nullable String division,
        @Nullable String place,
        @Nullable String path,
        long version) {

    static ResidentView of(Resident it, Person person, Homes.Home home) {
        return new ResidentView(
                it.id(),
                person.name(),
                person.phone(),
                person.emergencyContact(),
                it.stay().household(),
                it.stay().relation(),
                it.stay().from(),
                it.stay().to(),
                it.account() != null,
                home.division(),
                home.place(),
                home.path(),
                it.version());
    }
}
