package org.mulin.identity.operator;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mulin.identity.IdentityProblem;
import org.mulin.identity.accounts.Accounts;
import org.mulin.identity.accounts.RoleGrants;
import org.mulin.identity.divisions.DivisionCode;
import org.mulin.identity.divisions.DivisionRegister;
import org.mulin.identity.tenants.Tenant;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Founds a tenant: its root division, and a person and a program that may administer it. */
@Service
class FoundTenant {
    private static final String ZONE = "Asia/Shanghai";

    private final Tenants tenants;
    private final DivisionRegister divisions;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final PasswordEncoder passwords;
    private final TenantScope scope;
    private final Clock clock;

    FoundTenant(
            Tenants tenants,
            DivisionRegister divisions,
            Accounts accounts,
            RoleGrants grants,
            PasswordEncoder passwords,
            TenantScope scope,
            Clock clock) {
        this.tenants = tenants;
        this.divisions = divisions;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.scope = scope;
        this.clock = clock;
    }

    /** False when there is a tenant of this slug; nothing is changed then. */
    boolean found(NewTenant wanted) {
        if (tenants.bySlug(wanted.slug()).isPresent()) {
            return false;
        }
        var root = wanted.root();
        if (!Set.of(Level.CITY, Level.DISTRICT).contains(root.level())
                || !DivisionCode.fits(root.code(), root.level())) {
            throw new ProblemException(IdentityProblem.ROOT_CODE_DOES_NOT_FIT);
        }
        wanted.admin().requirePasswordOfItsOwn();
        var hash = hash(wanted.admin().password());
        var secretHash = hash(wanted.adminClient().secret());
        var tenant = new Tenant(Ids.next(), wanted.slug(), wanted.name(), root.code(), ZONE);
        return scope.call(new TenantId(tenant.id()), () -> {
            if (!tenants.add(tenant)) {
                return false;
            }
            var division = divisions.plant(root.code(), root.name(), root.level(), tenant.today(clock));
            var admin = wanted.admin();
            administrator(division, Caller.Kind.PERSON, admin.username(), admin.displayName(), hash);
            var client = wanted.adminClient().name();
            administrator(division, Caller.Kind.API_CLIENT, client, client, secretHash);
            return true;
        });
    }

    private void administrator(UUID division, Caller.Kind kind, String name, String displayName, String hash) {
        var id = Ids.next();
        if (!accounts.add(id, kind, name, displayName, hash)) {
            throw new ProblemException(IdentityProblem.ACCOUNT_NAME_TAKEN);
        }
        grants.add(Ids.next(), id, Role.TENANT_ADMIN, division, null);
    }

    private String hash(String secret) {
        return Objects.requireNonNull(passwords.encode(secret));
    }
}
