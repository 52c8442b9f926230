package org.mulin.cases.intake;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseProblem;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins a case under another that is the same matter, and separates it again. The event keeps how it stood before. */
@Service
class JoinCases {
    private static final int MOST_JOINED = 200;
    private static final Set<CaseStatus> OPEN =
            Set.of(CaseStatus.FILED, CaseStatus.ACCEPTED, CaseStatus.ASSIGNED, CaseStatus.SHELVED);

    private final Cases cases;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    JoinCases(Cases cases, CaseAccess access, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    record Join(@NotNull UUID parent) {}

    private record Request(UUID id, long version, @Nullable UUID parent) {}

    @Transactional
    void join(UUID id, long version, Join join, @Nullable String key) {
        var request = new Request(id, version, join.parent());
        commands.once(key, "case.join", request, () -> join(id, version, join.parent()));
    }

    @Transactional
    void separate(UUID id, long version, @Nullable String key) {
        commands.once(key, "case.separate", new Request(id, version, null), () -> separate(id, version));
    }

    /** The parent first, as for every step it is followed in: so that a join and its resolution wait for each other. */
    private UUID join(UUID id, long version, UUID parentId) {
        var parent = cases.lock(parentId).filter(found -> access.allows(Rights.STEER, found));
        var it = access.lock(id, version, Rights.STEER);
        refuse(parent.isEmpty() || id.equals(parentId), IntakeProblem.PARENT_UNKNOWN);
        var under = parent.orElseThrow();
        refuse(it.parent() != null, CaseProblem.CASE_IS_JOINED);
        refuse(!OPEN.contains(it.status()), CaseProblem.CASE_ALREADY_RESOLVED);
        refuse(under.parent() != null, IntakeProblem.PARENT_IS_JOINED);
        refuse(!OPEN.contains(under.status()), IntakeProblem.PARENT_NOT_OPEN);
        // Refusing it would refuse what was accepted.
        refuse(
                under.status() == CaseStatus.FILED && it.status() != CaseStatus.FILED,
                IntakeProblem.PARENT_NOT_ACCEPTED);
        refuse(!cases.lockJoined(id).isEmpty(), IntakeProblem.CASE_HAS_JOINED);
        refuse(cases.lockJoined(parentId).size() >= MOST_JOINED, IntakeProblem.TOO_MANY_JOINED);
        var joined =
                event(CaseEvent.Kind.JOINED).reason(it.status()).note(under.id().toString());
        var unit = it.unit();
        cases.save(it.moved(it.status(), unit, under.id(), unit == null ? joined : joined.unit(unit)));
        return id;
    }

    private UUID separate(UUID id, long version) {
        cases.one(id).map(Case::parent).ifPresent(cases::lock);
        var it = access.lock(id, version, Rights.STEER);
        refuse(it.parent() == null, IntakeProblem.CASE_NOT_JOINED);
        cases.save(separated(it));
        return id;
    }

    /** As it stood before it was joined. */
    private Case.Moved separated(Case it) {
        var joined = cases.timeline(it.id()).reversed().stream()
                .filter(event -> event.kind() == CaseEvent.Kind.JOINED)
                .findFirst()
                .orElseThrow();
        var before = CaseStatus.valueOf(String.valueOf(joined.reason()));
        // A reopening that it followed has ended the shares it had.
        var next = before == CaseStatus.ASSIGNED && it.units().isEmpty() ? CaseStatus.ACCEPTED : before;
        var lead = joined.unit() != null && it.units().contains(joined.unit()) ? joined.unit() : null;
        return it.moved(next, lead, null, event(CaseEvent.Kind.SEPARATED).reason(next));
    }

    private CaseEvent event(CaseEvent.Kind kind) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return CaseEvent.of(kind, now, CurrentCaller.require().accountId());
    }

    private static void refuse(boolean forbidden, ProblemCode otherwise) {
        if (forbidden) {
            throw new ProblemException(otherwise);
        }
    }
}
