package org.mulin.cases.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Cases;
import org.mulin.cases.Horizon;
import org.mulin.cases.Rights;
import org.mulin.cases.Waiting;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case wait for its requester, puts it on the shelf, and takes it up again. */
@Service
class PauseCase {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Cases cases;
    private final CaseAccess access;
    private final RoundTrip trip;
    private final IdempotentCommands commands;
    private final Clock clock;

    PauseCase(Cases cases, CaseAccess access, RoundTrip trip, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.trip = trip;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, long version, PauseAction action) {}

    @Transactional
    void act(UUID id, long version, PauseAction action, @Nullable String key) {
        var operation = "pause." + action.getClass().getSimpleName();
        commands.once(key, operation, new Request(id, version, action), () -> act(id, version, action));
    }

    private UUID act(UUID id, long version, PauseAction action) {
        var it = held(id, version, action);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cases.save(
                switch (action) {
                    case PauseAction.Wait wait ->
                        waiting(it, event(Kind.WAITING, now).note(wait.note()));
                    case PauseAction.Shelve shelving -> shelved(it, shelving, now);
                    case PauseAction.Resume _ -> resumed(it, event(Kind.RESUMED, now));
                });
        return id;
    }

    /** Who may put it on the shelf may take it off; the lead unit may not. */
    private Case held(UUID id, long version, PauseAction action) {
        var it = access.lock(id, version, action instanceof PauseAction.Shelve ? Rights.STEER : Rights.RESOLVE);
        if (action instanceof PauseAction.Resume
                && it.status() == CaseStatus.SHELVED
                && !access.allows(Rights.STEER, it)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return it;
    }

    private Case.Moved waiting(Case it, CaseEvent event) {
        it.requireInWork();
        if (isWaiting(it)) {
            throw new ProblemException(HandoverProblem.CASE_ALREADY_WAITING);
        }
        return it.noted(event);
    }

    private static Case.Moved shelved(Case it, PauseAction.Shelve shelving, Instant now) {
        var review = shelving.reviewOn().atStartOfDay(ZONE).toInstant();
        if (!review.isAfter(now)) {
            throw new ProblemException(HandoverProblem.UNTIL_IN_THE_PAST);
        }
        Horizon.require(review, now);
        return it.shelved(
                event(Kind.SHELVED, now).reason(shelving.reason()).until(review).note(shelving.note()));
    }

    private Case.Moved resumed(Case it, CaseEvent event) {
        if (it.status() == CaseStatus.SHELVED) {
            return it.resumed(event);
        }
        it.requireInWork();
        if (!isWaiting(it)) {
            throw new ProblemException(HandoverProblem.CASE_NOT_PAUSED);
        }
        return it.noted(event);
    }

    private boolean isWaiting(Case it) {
        var waiting = Waiting.of(it.id());
        trip.read(waiting);
        return waiting.row().orElse(false);
    }

    private static CaseEvent event(Kind kind, Instant now) {
        return CaseEvent.of(kind, now, CurrentCaller.require().accountId());
    }
}
