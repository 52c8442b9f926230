package org.mulin.cases.intake;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.platform.access.Role;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who brought a case, for a reason that is recorded; a sealed identity only to those who answer for it. */
@Service
class RevealRequester {
    private static final Set<Role> OF_SEALED_IDENTITIES = Set.of(Role.COMMUNITY_SECRETARY, Role.DISTRICT_OFFICIAL);

    private final CaseAccess access;
    private final Seal seal;
    private final Audit audit;

    RevealRequester(CaseAccess access, Seal seal, Audit audit) {
        this.access = access;
        this.seal = seal;
        this.audit = audit;
    }

    /** Why somebody needs to know. */
    enum Reason {
        CONTACT,
        CALL_BACK,
        VISIT,
        EMERGENCY
    }

    record Wish(@NotNull Reason reason) {}

    /** Who brought the case. */
    record Person(String name, @Nullable String phone) {}

    @Transactional
    Person reveal(UUID id, Wish wish) {
        var it = access.require(id, Rights.RESOLVE);
        if (it.origin().sealedIdentity() && !access.allows(OF_SEALED_IDENTITIES, it)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var requester = it.origin().requester();
        if (requester == null) {
            throw new ProblemException(IntakeProblem.CASE_HAS_NO_REQUESTER);
        }
        var name = requester.name();
        if (name == null) {
            throw new ProblemException(IntakeProblem.REQUESTER_IS_ON_FILE);
        }
        audit.record("REVEAL", Cases.ENTITY, id, wish.reason().name());
        var tenant = CurrentCaller.require().tenant();
        var phone = requester.phone();
        return new Person(seal.open(tenant, name), phone == null ? null : seal.open(tenant, phone));
    }
}
