package org.mulin.cases.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.Cases;
import org.mulin.cases.HandoverRole;
import org.mulin.cases.Rights;
import org.mulin.cases.Units;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a share of a case to a unit, the named one or the one that answers for such a case there. */
@Service
class HandOver {
    private final Cases cases;
    private final Handovers handovers;
    private final Responsibilities responsibilities;
    private final Units units;
    private final CaseAccess access;
    private final Grants grants;
    private final IdempotentCommands commands;
    private final Clock clock;

    HandOver(
            Cases cases,
            Handovers handovers,
            Responsibilities responsibilities,
            Units units,
            CaseAccess access,
            Grants grants,
            IdempotentCommands commands,
            Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.responsibilities = responsibilities;
        this.units = units;
        this.access = access;
        this.grants = grants;
        this.commands = commands;
        this.clock = clock;
    }

    /** To whom, or without a unit whom the list of responsibilities names; as what, and what the unit should know. */
    record Order(
            @Nullable UUID unit,
            @NotNull HandoverRole role,
            @Nullable @Size(min = 1, max = 1_000) String note) {}

    private record Request(UUID id, long version, Order order) {}

    @Transactional
    void handOver(UUID id, long version, Order order, @Nullable String key) {
        commands.once(key, "handover.send", new Request(id, version, order), () -> handOver(id, version, order));
    }

    private UUID handOver(UUID id, long version, Order order) {
        var it = access.lock(id, version, Rights.STEER);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var named = order.unit();
        if (named != null) {
            units.require(named);
            return send(it, named, order, now);
        }
        var rule = responsibilities.of(it).orElseThrow(() -> new ProblemException(HandoverProblem.NO_UNIT_RESPONSIBLE));
        return switch (rule.dispatch()) {
            case ASSIGN -> send(it, rule.units().getFirst(), order, now);
            case ROUND_ROBIN -> send(it, next(it, rule), order, now);
            case CLAIM -> offer(it, rule.units(), order, now);
        };
    }

    /** The next in turn that has no share yet. */
    private UUID next(Case it, Responsibility rule) {
        return responsibilities.inTurn(rule).stream()
                .filter(unit -> !it.units().contains(unit))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HandoverProblem.NO_UNIT_RESPONSIBLE));
    }

    private UUID send(Case it, UUID unit, Order order, Instant now) {
        var replaced = handovers.open(it.id()).stream()
                .filter(other -> isReplaced(other, unit, order.role()))
                .toList();
        var share = Handover.sent(Ids.next(), it.id(), unit, order.role(), now);
        var event = event(Kind.ASSIGNED, now, order).unit(unit).handover(share.id());
        var step = it.handedTo(unit, share.role(), units(replaced), event);
        replaced.forEach(other -> handovers.save(other, other.passedBy(now)));
        handovers.add(share, step.after(), sender(it), order.note());
        cases.save(step);
        return share.id();
    }

    /** An offer of the lead by the lead itself, and an invitation by the unit's own share. */
    private static boolean isReplaced(Handover other, UUID unit, HandoverRole role) {
        return switch (other.status()) {
            case OFFERED -> role == HandoverRole.LEAD;
            case INVITED -> other.unit().equals(unit);
            case SENT, SIGNED, CONTACTED, ANSWERED, RETURNED, WITHDRAWN -> false;
        };
    }

    private UUID offer(Case it, List<UUID> some, Order order, Instant now) {
        if (order.role() != HandoverRole.LEAD) {
            throw new ProblemException(HandoverProblem.ONLY_THE_LEAD_IS_CLAIMED);
        }
        var step = it.offeredTo(some, event(Kind.OFFERED, now, order));
        var from = sender(it);
        some.forEach(unit ->
                handovers.add(Handover.offered(Ids.next(), it.id(), unit, now), step.after(), from, order.note()));
        cases.save(step);
        return it.id();
    }

    static Set<UUID> units(List<Handover> shares) {
        return shares.stream().map(Handover::unit).collect(Collectors.toSet());
    }

    private static CaseEvent event(Kind kind, Instant now, Order order) {
        return CaseEvent.of(kind, now, CurrentCaller.require().accountId()).note(order.note());
    }

    /** The narrowest division for which the caller steers the case. */
    private UUID sender(Case it) {
        return grants.held(Rights.STEER).stream()
                .map(Grant::division)
                .filter(it.place()::isWithin)
                .max(Comparator.comparing(Division::level))
                .orElseThrow()
                .id();
    }
}
