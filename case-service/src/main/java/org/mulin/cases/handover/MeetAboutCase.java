package org.mulin.cases.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.Cases;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.MeetingKind;
import org.mulin.cases.Rights;
import org.mulin.cases.Units;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls units together about a case; they report in, and whoever steers the case writes down what was decided. */
@Service
class MeetAboutCase {
    private final Cases cases;
    private final Handovers handovers;
    private final Meetings meetings;
    private final Units units;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    MeetAboutCase(
            Cases cases,
            Handovers handovers,
            Meetings meetings,
            Units units,
            CaseAccess access,
            IdempotentCommands commands,
            Clock clock) {
        this.cases = cases;
        this.handovers = handovers;
        this.meetings = meetings;
        this.units = units;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whom to call, why, and what there is to decide. */
    record Call(
            @NotNull MeetingKind kind,
            @NotEmpty @Size(max = 20) List<@NotNull UUID> units,
            @NotBlank @Size(max = 1_000) String question) {}

    /** What was decided, and whose the case is, if that was the question. */
    record Decision(
            @Nullable UUID unit,
            @NotBlank @Size(max = 10_000) String text) {}

    private record Request(UUID id, @Nullable UUID meeting, long version, Object body) {}

    @Transactional
    void convene(UUID id, long version, Call call, @Nullable String key) {
        commands.once(key, "meeting.convene", new Request(id, null, version, call), () -> convene(id, version, call));
    }

    @Transactional
    void report(UUID id, UUID meeting, long version, UUID unit, @Nullable String key) {
        var request = new Request(id, meeting, version, unit);
        commands.once(key, "meeting.report", request, () -> report(id, meeting, version, unit));
    }

    @Transactional
    void decide(UUID id, UUID meeting, long version, Decision decision, @Nullable String key) {
        var request = new Request(id, meeting, version, decision);
        commands.once(key, "meeting.decide", request, () -> decide(id, meeting, version, decision));
    }

    private UUID convene(UUID id, long version, Call call) {
        var it = access.lock(id, version, Rights.STEER);
        it.requireInWork();
        if (meetings.isOpen(id)) {
            throw new ProblemException(HandoverProblem.MEETING_OPEN);
        }
        var called = call.units().stream().distinct().toList();
        called.forEach(units::require);
        var now = now();
        var meeting = Ids.next();
        meetings.add(meeting, id, call.kind(), call.question().strip(), called, now);
        for (var unit : called) {
            it = called(it, unit, call, now);
        }
        return meeting;
    }

    /** One event for each, so that each is told. */
    private Case called(Case it, UUID unit, Call call, Instant now) {
        var event = event(Kind.CONVENED, now)
                .unit(unit)
                .reason(call.kind())
                .note(call.question().strip());
        var step = it.calling(unit, event);
        if (!it.units().contains(unit)) {
            handovers.add(Handover.invited(Ids.next(), it.id(), unit, now), step.after(), null, null);
        }
        cases.save(step);
        return step.after();
    }

    private UUID report(UUID id, UUID meeting, long version, UUID unit) {
        requireOpen(id, meeting);
        var it = access.lockFor(unit, id, version);
        it.requireInWork();
        var now = now();
        if (!meetings.report(meeting, unit, now)) {
            throw new ProblemException(HandoverProblem.UNIT_ALREADY_REPORTED);
        }
        cases.save(it.noted(event(Kind.REPORTED_IN, now).unit(unit)));
        return meeting;
    }

    private UUID decide(UUID id, UUID meeting, long version, Decision decision) {
        requireOpen(id, meeting);
        var it = access.lock(id, version, Rights.STEER);
        var unit = decision.unit();
        if (unit != null) {
            units.require(unit);
        }
        var now = now();
        var guests = handovers.open(id, HandoverStatus.INVITED);
        var text = decision.text().strip();
        var event = event(Kind.DECIDED, now).note(text);
        var step = it.decided(HandOver.units(guests), unit == null ? event : event.unit(unit));
        meetings.decide(meeting, text, unit, now);
        guests.forEach(guest -> handovers.save(guest, guest.passedBy(now)));
        cases.save(step);
        return meeting;
    }

    /** A meeting that is decided meanwhile raised the case's version, which the lock then finds stale. */
    private void requireOpen(UUID id, UUID meeting) {
        var open = meetings.find(id, meeting).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (!open) {
            access.read(id);
            throw new ProblemException(HandoverProblem.MEETING_DECIDED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static CaseEvent event(Kind kind, Instant now) {
        return CaseEvent.of(kind, now, CurrentCaller.require().accountId());
    }
}
