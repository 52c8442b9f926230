package org.mulin.cases.handover;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a share on: the unit its own; whoever steers the case withdraws it and decides on more time for it. */
@Service
class ActOnHandover {
    private final Cases cases;
    private final Handovers handovers;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    ActOnHandover(Cases cases, Handovers handovers, CaseAccess access, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, UUID handover, long version, HandoverAction action) {}

    @Transactional
    void act(UUID id, UUID handover, long version, HandoverAction action, @Nullable String key) {
        var operation = "handover." + action.getClass().getSimpleName();
        var request = new Request(id, handover, version, action);
        commands.once(key, operation, request, () -> act(id, handover, version, action));
    }

    private UUID act(UUID id, UUID handover, long version, HandoverAction action) {
        var share = handovers.find(id, handover).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var it = action.isSteering()
                ? access.lock(id, version, Rights.STEER)
                : access.lockFor(share.unit(), id, version);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var step = share.step(it, action, now, CurrentCaller.require().accountId());
        // It was read before the case was locked.
        if (!handovers.save(share, share.after(action, now))) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        cases.save(step);
        return handover;
    }
}
