package org.mulin.identity.accounts;

import java.util.Collections;
import java.util.UUID;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a grant away; nobody locks themselves out of administration by it. */
@Service
class TakeGrant {
    private final Administration administration;
    private final RoleGrants grants;
    private final Accounts accounts;

    TakeGrant(Administration administration, RoleGrants grants, Accounts accounts) {
        this.administration = administration;
        this.grants = grants;
        this.accounts = accounts;
    }

    @Transactional
    public void take(UUID id) {
        var grant = grants.byId(administration.grantAreas(), id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        accounts.lock(grant.account());
        if (grant.role() == Role.TENANT_ADMIN
                && grant.account().equals(CurrentCaller.require().accountId())
                && Collections.frequency(grants.rolesOf(grant.account()), Role.TENANT_ADMIN) == 1) {
            throw new ProblemException(IdentityProblem.OWN_LAST_ADMINISTRATION);
        }
        if (!grants.remove(id)) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }
}
