package org.mulin.search.words;

import java.util.Set;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Refuses all but the administrators of the whole tenant. */
@Component
class AdministerWords {
    private final Grants grants;

    AdministerWords(Grants grants) {
        this.grants = grants;
    }

    void require() {
        if (grants.held(Set.of(Role.TENANT_ADMIN)).stream()
                .noneMatch(grant -> grant.division().isRoot())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }
}
