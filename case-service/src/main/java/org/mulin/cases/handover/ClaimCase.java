package org.mulin.cases.handover;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.Cases;
import org.mulin.cases.HandoverRole;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case that was offered to several units to the first that claims it; the others see it no more. */
@Service
class ClaimCase {
    private final Cases cases;
    private final Handovers handovers;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    ClaimCase(Cases cases, Handovers handovers, CaseAccess access, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, long version, UUID unit) {}

    @Transactional
    void claim(UUID id, long version, UUID unit, @Nullable String key) {
        commands.once(key, "handover.claim", new Request(id, version, unit), () -> claim(id, version, unit));
    }

    private UUID claim(UUID id, long version, UUID unit) {
        var it = access.lockFor(unit, id, version);
        var offered = handovers.offered(id);
        var share = offered.stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HandoverProblem.NOTHING_TO_CLAIM));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = CurrentCaller.require().accountId();
        var assigned = CaseEvent.of(Kind.ASSIGNED, now, account).unit(unit).handover(share.id());
        var step = it.handedTo(unit, HandoverRole.LEAD, HandOver.units(offered), assigned);
        offered.forEach(one -> handovers.save(one, one.equals(share) ? one.claimed(now) : one.passedBy(now)));
        cases.save(step);
        // Who claims it has signed for it, too.
        var signed = CaseEvent.of(Kind.SIGNED, now, account).unit(unit).handover(share.id());
        cases.save(step.after().noted(signed));
        return share.id();
    }
}
