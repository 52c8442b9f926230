package org.mulin.identity.accounts;

import java.util.List;
import java.util.Set;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Who may open accounts and who may say what they are allowed to do. */
@Component
class Administration {
    private final Grants grants;

    Administration(Grants grants) {
        this.grants = grants;
    }

    /** Accounts are the tenant's, wherever in it their administrator works. */
    void requireAccounts() {
        areas(Set.of(Role.TENANT_ADMIN));
    }

    /** The divisions in which, and below which, the caller may give and take grants. */
    List<Division> grantAreas() {
        return areas(Set.of(Role.TENANT_ADMIN, Role.SECURITY_ADMIN));
    }

    private List<Division> areas(Set<Role> roles) {
        var held = grants.held(roles);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return held.stream().map(Grant::division).toList();
    }
}
