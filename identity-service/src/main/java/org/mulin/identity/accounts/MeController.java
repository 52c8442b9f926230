package org.mulin.identity.accounts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are and what they may do where. */
@RestController
class MeController {
    private final Accounts accounts;
    private final Tenants tenants;
    private final Grants grants;
    private final Divisions divisions;

    MeController(Accounts accounts, Tenants tenants, Grants grants, Divisions divisions) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.grants = grants;
        this.divisions = divisions;
    }

    /** The caller. */
    record Me(UUID account, String username, String displayName, Caller.Kind kind, City tenant, List<Holding> grants) {}

    /** The caller's tenant. */
    record City(String slug, String name) {}

    /** One of the caller's grants; the place has the division's names from the tenant's root down. */
    record Holding(
            Role role,
            String division,
            String place,
            @Nullable UUID unit) {}

    @Operation(summary = "Who the caller is and what they may do where")
    @GetMapping("/api/v1/me")
    Me me() {
        var account = accounts.byId(CurrentCaller.require().accountId())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var tenant = tenants.current();
        var held = grants.held(EnumSet.allOf(Role.class));
        var places = divisions.places(
                held.stream().map(grant -> grant.division().id()).toList());
        return new Me(
                account.id(),
                account.username(),
                account.displayName(),
                account.kind(),
                new City(tenant.slug(), tenant.name()),
                held.stream()
                        .map(grant -> new Holding(
                                grant.role(),
                                grant.division().code(),
                                Objects.requireNonNull(
                                                places.get(grant.division().id()))
                                        .path(),
                                grant.unit()))
                        .toList());
    }
}
