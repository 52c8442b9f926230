package org.mulin.identity.divisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the tenant's divisions to what a file says, all or nothing unless told otherwise. */
@Service
class ImportDivisions {
    private final DivisionRegister register;
    private final Tenants tenants;
    private final Divisions divisions;
    private final Grants grants;
    private final Clock clock;

    ImportDivisions(DivisionRegister register, Tenants tenants, Divisions divisions, Grants grants, Clock clock) {
        this.register = register;
        this.tenants = tenants;
        this.divisions = divisions;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * How far an import may go.
     *
     * @param dryRun only tell what would happen
     * @param goOn take the good rows though others are bad
     * @param complete the file is all there is, however much ends by it
     */
    record Options(
            boolean dryRun,
            boolean goOn,
            boolean complete,
            @Nullable LocalDate effective) {}

    /** What the file amounts to, and whether it was done. */
    record Outcome(boolean applied, DivisionPlan plan) {}

    @Transactional
    public Outcome run(DivisionFile file, Options options) {
        var tenant = tenants.current();
        if (!grants.allow(Set.of(Role.TENANT_ADMIN), divisions.require(tenant.rootCode()))) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var today = tenant.today(clock);
        var effective = options.effective() == null ? today : options.effective();
        // Years of four digits, as for moments: every store keeps them as they are.
        if (effective.getYear() < 1) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "effective");
        }
        if (effective.isAfter(today)) {
            throw new ProblemException(IdentityProblem.EFFECTIVE_IN_THE_FUTURE);
        }
        var inForce = register.lockedInForce();
        var plan = DivisionPlan.of(inForce, file, effective);
        if (options.dryRun() || !plan.mayGoOn(options.goOn())) {
            return new Outcome(false, plan);
        }
        if (plan.endsMany(inForce.size()) && !options.complete()) {
            throw new ProblemException(
                    IdentityProblem.DIVISIONS_WOULD_END, plan.counts().ended());
        }
        if (register.latestFact(plan.steps()).filter(effective::isBefore).isPresent()) {
            throw new ProblemException(IdentityProblem.EFFECTIVE_BEFORE_LAST_CHANGE);
        }
        register.write(plan.steps(), effective);
        return new Outcome(true, plan);
    }
}
