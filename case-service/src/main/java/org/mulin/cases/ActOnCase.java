package org.mulin.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case on, if the caller may, has read its newest version, and its status allows it. */
@Service
class ActOnCase {
    private final Cases cases;
    private final Units units;
    private final Grants grants;
    private final IdempotentCommands commands;
    private final Clock clock;

    ActOnCase(Cases cases, Units units, Grants grants, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.units = units;
        this.grants = grants;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, long version, CaseAction action) {}

    @Transactional
    void act(UUID id, long version, CaseAction action, @Nullable String key) {
        var operation = "case." + action.getClass().getSimpleName();
        commands.once(key, operation, new Request(id, version, action), () -> act(id, version, action));
    }

    private UUID act(UUID id, long version, CaseAction action) {
        var it = cases.lock(id)
                .filter(found -> scope(Rights.READ).covers(found))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (!scope(Rights.of(action)).covers(it)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        if (action instanceof CaseAction.Assign assign && !units.exists(assign.unit())) {
            throw new ProblemException(CaseProblem.UNIT_UNKNOWN);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cases.save(it.after(action, now, CurrentCaller.require().accountId()));
        return id;
    }

    private CaseScope scope(Set<Role> roles) {
        return CaseScope.of(grants.held(roles), null);
    }
}
