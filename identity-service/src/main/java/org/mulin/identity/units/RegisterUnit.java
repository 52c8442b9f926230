package org.mulin.identity.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a unit into the tenant's list. */
@Service
class RegisterUnit {
    private final Units units;
    private final Divisions divisions;
    private final Grants grants;
    private final Changes changes;
    private final IdempotentCommands commands;

    RegisterUnit(Units units, Divisions divisions, Grants grants, Changes changes, IdempotentCommands commands) {
        this.units = units;
        this.divisions = divisions;
        this.grants = grants;
        this.changes = changes;
        this.commands = commands;
    }

    /** A unit as its administrator describes it. */
    record NewUnit(
            @NotBlank @Size(max = 60) String name,
            @NotNull Unit.Kind kind,
            @NotNull String division) {}

    @Transactional
    public Unit register(NewUnit wanted, @Nullable String key) {
        var division = divisions.require(wanted.division());
        if (!grants.allow(Set.of(Role.TENANT_ADMIN), division)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var made = commands.once(key, "units", wanted, () -> {
            var id = Ids.next();
            if (!units.add(id, wanted.name().strip(), wanted.kind(), division.id())) {
                throw new ProblemException(IdentityProblem.UNIT_NAME_TAKEN);
            }
            changes.append("unit", id, 1, "REGISTERED");
            return id;
        });
        return units.byId(made).orElseThrow();
    }
}
