package org.mulin.identity.accounts;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.identity.units.Units;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Role;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account a role in a division that the caller administers. */
@Service
class GiveGrant {
    private final Administration administration;
    private final RoleGrants grants;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Units units;
    private final IdempotentCommands commands;

    GiveGrant(
            Administration administration,
            RoleGrants grants,
            Accounts accounts,
            Divisions divisions,
            Units units,
            IdempotentCommands commands) {
        this.administration = administration;
        this.grants = grants;
        this.accounts = accounts;
        this.divisions = divisions;
        this.units = units;
        this.commands = commands;
    }

    /** A grant as asked for; unit handlers, and only they, have a unit. */
    record NewGrant(
            @NotNull UUID account,
            @NotNull Role role,
            @NotNull String division,
            @Nullable UUID unit) {}

    @Transactional
    public RoleGrant give(NewGrant wanted, @Nullable String key) {
        var areas = administration.grantAreas();
        var division = divisions.require(wanted.division());
        if (areas.stream().noneMatch(area -> area.contains(division))) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var made = commands.once(key, "grants", wanted, () -> {
            check(wanted);
            var id = Ids.next();
            if (!grants.add(id, wanted.account(), wanted.role(), division.id(), wanted.unit())) {
                throw new ProblemException(IdentityProblem.GRANT_EXISTS);
            }
            return id;
        });
        return new RoleGrant(made, wanted.account(), wanted.role(), division.code(), wanted.unit());
    }

    private void check(NewGrant wanted) {
        if (!accounts.lock(wanted.account())) {
            throw new ProblemException(IdentityProblem.ACCOUNT_UNKNOWN);
        }
        if ((wanted.role() == Role.UNIT_HANDLER) != (wanted.unit() != null)) {
            throw new ProblemException(IdentityProblem.ONLY_UNIT_HANDLERS_HAVE_A_UNIT);
        }
        if (wanted.unit() != null && !units.exists(wanted.unit())) {
            throw new ProblemException(IdentityProblem.UNIT_UNKNOWN);
        }
        var roles = new ArrayList<>(grants.rolesOf(wanted.account()));
        roles.add(wanted.role());
        if (!SeparateDuties.allow(roles)) {
            throw new ProblemException(IdentityProblem.ROLES_EXCLUDE_EACH_OTHER);
        }
    }
}
