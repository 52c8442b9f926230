package org.mulin.residents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds an estate to a community, or an address below another. */
@Service
class AddAddress {
    private final Addresses addresses;
    private final Access access;
    private final IdempotentCommands commands;

    AddAddress(Addresses addresses, Access access, IdempotentCommands commands) {
        this.addresses = addresses;
        this.access = access;
        this.commands = commands;
    }

    /** An estate names its community, every other address its parent. */
    record NewAddress(
            @NotNull AddressKind kind,
            @NotBlank @Size(max = 50) String label,
            @Nullable UUID parent,
            @Nullable @Pattern(regexp = "\\d{4,18}") String division) {}

    @Transactional
    UUID add(NewAddress wanted, @Nullable String key) {
        return commands.once(key, "address.add", wanted, () -> add(wanted));
    }

    private UUID add(NewAddress wanted) {
        var label = Words.require("label", wanted.label());
        var it = wanted.kind() == AddressKind.ESTATE
                ? Address.estate(Ids.next(), label, community(wanted))
                : parent(wanted).child(Ids.next(), wanted.kind(), label);
        if (!addresses.add(it)) {
            throw new ProblemException(ResidentProblem.ADDRESS_EXISTS);
        }
        return it.id();
    }

    private Place community(NewAddress wanted) {
        if (wanted.division() == null) {
            throw Words.missing("division");
        }
        var place = access.holdCommunity(wanted.division());
        access.requireKeeping(place);
        return place;
    }

    private Address parent(NewAddress wanted) {
        return access.keepable(
                Optional.ofNullable(wanted.parent()).flatMap(addresses::hold), ResidentProblem.ADDRESS_UNKNOWN);
    }
}
