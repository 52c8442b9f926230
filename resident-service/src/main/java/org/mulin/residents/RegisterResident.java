package org.mulin.residents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a resident's file in a household. */
@Service
class RegisterResident {
    private final Residents residents;
    private final Households households;
    private final Access access;
    private final IdempotentCommands commands;
    private final PersonSeal seal;
    private final Fields fields;

    RegisterResident(
            Residents residents,
            Households households,
            Access access,
            IdempotentCommands commands,
            PersonSeal seal,
            Fields fields) {
        this.residents = residents;
        this.households = households;
        this.access = access;
        this.commands = commands;
        this.seal = seal;
        this.fields = fields;
    }

    record Registration(
            @NotBlank @Size(max = 50) String name,
            @Nullable @Pattern(regexp = Words.PHONE) String phone,
            @NotNull UUID household,
            @Nullable Relation relation,
            @NotNull LocalDate from,
            @Valid Person.@Nullable Contact emergencyContact) {}

    @Transactional
    UUID register(Registration registration, @Nullable String key) {
        return commands.once(key, "resident.register", registration, () -> register(registration));
    }

    private UUID register(Registration wanted) {
        var household = access.keepable(households.hold(wanted.household()), ResidentProblem.HOUSEHOLD_UNKNOWN);
        var person = fields.person(wanted.name(), wanted.phone(), wanted.emergencyContact());
        var it = Resident.register(
                Ids.next(), seal.seal(person), household, wanted.relation(), fields.pastDay("from", wanted.from()));
        residents.add(it);
        return it.id();
    }
}
