package org.mulin.cases.figures;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Rights;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Whose figures a caller may read: who steers cases in a division all of its, a unit's handler those of the unit there. */
@Component
class FigureReach {
    private static final Set<Role> HANDLE = Set.of(Role.UNIT_HANDLER);

    private final Divisions divisions;
    private final Grants grants;

    FigureReach(Divisions divisions, Grants grants) {
        this.divisions = divisions;
        this.grants = grants;
    }

    /** A division, and the unit that its figures are restricted to, if any. */
    record Reach(Division division, @Nullable UUID unit) {}

    Reach of(String code, @Nullable UUID unit) {
        var division = divisions.require(code);
        if (grants.allow(Rights.STEER, division)) {
            return new Reach(division, unit);
        }
        var own = new HashSet<UUID>();
        for (var grant : grants.held(HANDLE)) {
            if (grant.unit() != null && grant.division().contains(division)) {
                own.add(grant.unit());
            }
        }
        if (unit == null && own.size() == 1) {
            return new Reach(division, own.iterator().next());
        }
        if (unit == null || !own.contains(unit)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return new Reach(division, unit);
    }
}
