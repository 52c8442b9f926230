package org.mulin.residents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a household at a dwelling. */
@Service
class OpenHousehold {
    private final Households households;
    private final Addresses addresses;
    private final Access access;
    private final IdempotentCommands commands;
    private final Fields fields;

    OpenHousehold(
            Households households, Addresses addresses, Access access, IdempotentCommands commands, Fields fields) {
        this.households = households;
        this.addresses = addresses;
        this.access = access;
        this.commands = commands;
        this.fields = fields;
    }

    /** The number tells households apart that share a dwelling. */
    record Opening(
            @NotNull UUID dwelling,
            @Nullable @Size(min = 1, max = 20) String number,
            @NotNull Tenure tenure,
            @NotNull LocalDate from) {}

    @Transactional
    UUID open(Opening opening, @Nullable String key) {
        return commands.once(key, "household.open", opening, () -> open(opening));
    }

    private UUID open(Opening opening) {
        var dwelling = access.keepable(
                addresses.hold(opening.dwelling()).filter(it -> it.kind() == AddressKind.DWELLING),
                ResidentProblem.ADDRESS_UNKNOWN);
        var it = Household.open(
                Ids.next(),
                dwelling,
                opening.number() == null ? null : Words.require("number", opening.number()),
                opening.tenure(),
                fields.pastDay("from", opening.from()));
        households.add(it);
        return it.id();
    }
}
