package org.mulin.cases.time;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.Cases;
import org.mulin.cases.Horizon;
import org.mulin.cases.Rights;
import org.mulin.platform.access.Role;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Presses for a case that is not resolved yet: urged by who steers or brought it, supervised from above. It leaves a trace,
 * and of a joined case another in its parent, where it is dealt with.
 */
@Service
class PressCase {
    private final Cases cases;
    private final CaseAccess access;
    private final Urgings urgings;
    private final IdempotentCommands commands;
    private final Clock clock;

    PressCase(Cases cases, CaseAccess access, Urgings urgings, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.urgings = urgings;
        this.commands = commands;
        this.clock = clock;
    }

    record Urging(@NotBlank @Size(max = 1_000) String note) {}

    /** With the day that an answer is wanted by, if there is one. */
    record Supervision(
            @NotBlank @Size(max = 1_000) String note,
            @Nullable Instant by) {}

    private record Request(String operation, UUID id, long version, Object press) {}

    @Transactional
    public void urge(UUID id, long version, Urging urging, @Nullable String key) {
        var request = new Request("case.urge", id, version, urging);
        urge(id, key, request, urging, false, () -> access.lock(id, version, Rights.STEER));
    }

    /** By whoever brought it. */
    @Transactional
    public void urgeOwn(UUID id, long version, Urging urging, @Nullable String key) {
        var request = new Request("case.urgeOwn", id, version, urging);
        urge(id, key, request, urging, true, () -> access.lockOwn(id, version));
    }

    @Transactional
    public void supervise(UUID id, long version, Supervision supervision, @Nullable String key) {
        var event = event(CaseEvent.Kind.SUPERVISED).note(supervision.note().strip());
        var by = supervision.by();
        if (by != null && by.isBefore(event.at())) {
            throw new ProblemException(TimeProblem.WANTED_IN_THE_PAST);
        }
        if (by != null) {
            Horizon.require(by, event.at());
        }
        once(
                id,
                key,
                new Request("case.supervise", id, version, supervision),
                by == null ? event : event.until(by),
                () -> access.lock(id, version, Set.of(Role.DISTRICT_OFFICIAL)));
    }

    /** The parent is held first, as for every step that concerns both. */
    private void once(UUID id, @Nullable String key, Request request, CaseEvent event, Supplier<Case> held) {
        commands.once(key, request.operation(), request, () -> {
            var parent = cases.one(id).map(Case::parent).flatMap(cases::lock);
            var it = held.get();
            parent.orElse(it).requireOpen();
            cases.save(it.noted(event));
            parent.ifPresent(under -> cases.save(under.noted(carried(event, it))));
            return it.id();
        });
    }

    /** What whoever brought the one says is nobody's business in the other, nor what is said of a confidential one. */
    private static CaseEvent carried(CaseEvent event, Case from) {
        var byAuthor = Objects.equals(event.account(), from.origin().author());
        var carried = byAuthor ? event.withoutAccount() : event;
        return byAuthor || from.confidential() ? carried.note(null) : carried;
    }

    private void urge(UUID id, @Nullable String key, Request request, Urging urging, boolean own, Supplier<Case> held) {
        var event = event(CaseEvent.Kind.URGED).note(urging.note().strip());
        once(id, key, request, event, () -> {
            var it = held.get();
            urgings.require(it, own, event.at());
            return it;
        });
    }

    private CaseEvent event(CaseEvent.Kind kind) {
        return CaseEvent.of(
                kind,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                CurrentCaller.require().accountId());
    }
}
