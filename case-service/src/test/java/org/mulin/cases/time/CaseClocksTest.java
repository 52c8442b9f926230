package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mulin.cases.CaseEvent.Kind.ACCEPTED;
import static org.mulin.cases.CaseEvent.Kind.ANSWERED;
import static org.mulin.cases.CaseEvent.Kind.ASSIGNED;
import static org.mulin.cases.CaseEvent.Kind.ATTACHED;
import static org.mulin.cases.CaseEvent.Kind.CALLED_BACK;
import static org.mulin.cases.CaseEvent.Kind.CHECKED;
import static org.mulin.cases.CaseEvent.Kind.CLOSED;
import static org.mulin.cases.CaseEvent.Kind.CONFIRMED;
import static org.mulin.cases.CaseEvent.Kind.CONTACTED;
import static org.mulin.cases.CaseEvent.Kind.EXTENSION_GRANTED;
import static org.mulin.cases.CaseEvent.Kind.FILED;
import static org.mulin.cases.CaseEvent.Kind.JOINED;
import static org.mulin.cases.CaseEvent.Kind.REFUSED;
import static org.mulin.cases.CaseEvent.Kind.REOPENED;
import static org.mulin.cases.CaseEvent.Kind.RESOLVED;
import static org.mulin.cases.CaseEvent.Kind.RESUMED;
import static org.mulin.cases.CaseEvent.Kind.RETURNED;
import static org.mulin.cases.CaseEvent.Kind.SEPARATED;
import static org.mulin.cases.CaseEvent.Kind.SHELVED;
import static org.mulin.cases.CaseEvent.Kind.SIGNED;
import static org.mulin.cases.CaseEvent.Kind.WAITING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Channel;
import org.mulin.cases.Urgency;

/** A case's life in steps, on a plain Wednesday. */
class CaseClocksTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID CO = UUID.randomUUID();
    private static final WorkingTime TIME = WorkingCalendar.SHIPPED.time();

    private final Map<UUID, CaseClock> clocks = new LinkedHashMap<>();
    private CaseStatus status = CaseStatus.FILED;
    private Urgency urgency = Urgency.NORMAL;
    private @Nullable UUID lead;
    private boolean waiting;
    private Instant now = at("2026-03-04T09:00");

    @Test
    void aCaseIsDueFromItsFilingToItsLaterCheck() {
        take(FILED);
        assertThat(due()).containsExactly("ACCEPT 2026-03-04T17:00");
        take(ACCEPTED, CaseStatus.ACCEPTED);
        assertThat(due()).containsExactly("ANSWER 2026-03-11T17:00");
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).containsExactly("SIGN lead 2026-03-04T14:00");
        take(SIGNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).containsExactly("CONTACT lead 2026-03-04T17:00", "ANSWER lead 2026-03-11T17:00");
        take(CONTACTED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).containsExactly("ANSWER lead 2026-03-11T17:00");
        take(ANSWERED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).as("now the community must resolve it").containsExactly("ANSWER 2026-03-11T17:00");
        take(RESOLVED, CaseStatus.RESOLVED);
        assertThat(due()).containsExactly("CONFIRM 2026-03-12T00:00", "CALL_BACK 2026-03-09T17:00");
        take(CALLED_BACK);
        assertThat(due()).as("the requester may still confirm").containsExactly("CONFIRM 2026-03-12T00:00");
        take(CONFIRMED);
        assertThat(due()).isEmpty();
        take(CLOSED, CaseStatus.CLOSED);
        assertThat(due()).containsExactly("FOLLOW_UP 2026-04-04T00:00");
        take(CONFIRMED);
        assertThat(due()).as("a word that comes later").containsExactly("FOLLOW_UP 2026-04-04T00:00");
        take(CHECKED);
        assertThat(due()).isEmpty();
        take(REOPENED, CaseStatus.ACCEPTED);
        assertThat(due()).containsExactly("ANSWER 2026-03-11T17:00");
    }

    @Test
    void everyShareHasItsOwnAndWhatComesBackFallsToTheCommunity() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        take(ASSIGNED, CaseStatus.ASSIGNED, CO);
        take(SIGNED, CaseStatus.ASSIGNED, CO);
        assertThat(due())
                .containsExactly(
                        "SIGN lead 2026-03-04T14:00", "CONTACT co 2026-03-04T17:00", "ANSWER co 2026-03-11T17:00");
        take(RETURNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due())
                .as("whoever helps helps somebody")
                .containsExactly(
                        "CONTACT co 2026-03-04T17:00", "ANSWER co 2026-03-11T17:00", "ANSWER 2026-03-11T17:00");
        take(RETURNED, CaseStatus.ACCEPTED, CO);
        assertThat(due()).containsExactly("ANSWER 2026-03-11T17:00");
    }

    @Test
    void aUnitThatHelpsTheCommunityTakesNothingFromIt() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        take(ASSIGNED, CaseStatus.ASSIGNED, CO);
        assertThat(due()).containsExactly("ANSWER 2026-03-11T17:00", "SIGN co 2026-03-04T14:00");
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).containsExactly("SIGN co 2026-03-04T14:00", "SIGN lead 2026-03-04T14:00");
    }

    @Test
    void aDangerThatGoesOutToAHelperAloneIsTheCommunitysToAnswer() {
        urgency = Urgency.AT_ONCE;
        take(FILED);
        take(ASSIGNED, CaseStatus.ASSIGNED, CO);
        assertThat(due()).containsExactly("SIGN co 2026-03-04T09:10", "ANSWER 2026-03-05T09:00");
    }

    @Test
    void whatStopsWhileItStandsStillHadTimeLeft() {
        shared();
        later("2026-03-04T15:00");
        take(WAITING);
        later("2026-03-06T10:00");
        take(CONTACTED, CaseStatus.ASSIGNED, LEAD);
        assertThat(clocks.values())
                .filteredOn(clock -> clock.step() == CaseStep.CONTACT)
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.stoppedAt()).isEqualTo(now);
                    assertThat(clock.dueAt()).isEqualTo(at("2026-03-06T12:00"));
                });
    }

    @Test
    void anExtensionMovesTheAnswerAlone() {
        shared();
        take(EXTENSION_GRANTED, event -> event.handover(LEAD).until(at("2026-03-20T17:00")));
        assertThat(due()).containsExactly("CONTACT lead 2026-03-04T17:00", "ANSWER lead 2026-03-20T17:00");
    }

    @Test
    void whatIsLeftIsLeftAfterWaiting() {
        shared();
        later("2026-03-04T15:00");
        take(WAITING);
        assertThat(atWork()).isNotEmpty().allMatch(clock -> clock.nextAt() == null);
        later("2026-03-10T10:30");
        take(RESUMED);
        assertThat(due())
                .as("two hours, and two of the first day with five days, were left")
                .containsExactly("CONTACT lead 2026-03-10T13:30", "ANSWER lead 2026-03-17T13:30");
    }

    @Test
    void whatStartsWhileTheRequesterIsWaitedForStandsStill() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        take(WAITING);
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        take(SIGNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(atWork()).hasSize(2).allMatch(clock -> clock.pausedAt() != null && clock.nextAt() == null);
        take(RETURNED, CaseStatus.ACCEPTED, LEAD);
        assertThat(atWork()).as("the community's own").singleElement().matches(clock -> clock.pausedAt() != null);
        later("2026-03-09T09:00");
        take(RESUMED);
        assertThat(due()).as("its whole time is left").containsExactly("ANSWER 2026-03-16T17:00");
        take(WAITING);
        take(RESOLVED, CaseStatus.RESOLVED);
        assertThat(open()).as("nobody is waited for any more").allMatch(clock -> clock.pausedAt() == null);
    }

    @Test
    void theWaitForTheRequesterIsItselfDue() {
        shared();
        take(WAITING);
        assertThat(due())
                .containsExactly(
                        "CONTACT lead 2026-03-04T17:00", "ANSWER lead 2026-03-11T17:00", "WAIT 2026-03-18T17:00");
        assertThat(open()).extracting(CaseClock::nextAt).contains(at("2026-03-16T17:00"));
        take(ASSIGNED, CaseStatus.ASSIGNED, CO);
        take(RETURNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due())
                .as("whoever has it meanwhile, and the community when nobody has")
                .containsExactly("WAIT 2026-03-18T17:00", "SIGN co 2026-03-04T14:00", "ANSWER 2026-03-11T17:00");
        take(RESUMED);
        assertThat(due()).containsExactly("SIGN co 2026-03-04T14:00", "ANSWER 2026-03-11T17:00");
    }

    @Test
    void whatIsShelvedWhileItWaitsIsReviewedAndWaitsNoMoreAfterwards() {
        shared();
        take(WAITING);
        take(SHELVED, CaseStatus.SHELVED, event -> event.until(at("2026-06-01T00:00")));
        assertThat(open())
                .filteredOn(clock -> clock.pausedAt() == null)
                .extracting(CaseClock::step)
                .containsExactly(CaseStep.REVIEW);
        take(RESUMED, CaseStatus.ASSIGNED, event -> event);
        assertThat(due()).containsExactly("CONTACT lead 2026-03-04T17:00", "ANSWER lead 2026-03-11T17:00");
    }

    @Test
    void aShelvedCaseIsReviewed() {
        shared();
        take(SHELVED, CaseStatus.SHELVED, event -> event.until(at("2026-06-01T00:00")));
        assertThat(open()).filteredOn(clock -> clock.pausedAt() == null).hasSize(1);
        assertThat(due()).contains("REVIEW 2026-06-01T00:00");
        take(RESUMED, CaseStatus.ASSIGNED, event -> event);
        assertThat(due()).containsExactly("CONTACT lead 2026-03-04T17:00", "ANSWER lead 2026-03-11T17:00");
    }

    @Test
    void aDangerIsShorterAndMayGoOutBeforeItIsAccepted() {
        urgency = Urgency.AT_ONCE;
        take(FILED);
        assertThat(due()).containsExactly("ACCEPT 2026-03-04T09:15");
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        assertThat(due()).containsExactly("SIGN lead 2026-03-04T09:10");
    }

    @Test
    void whatIsRefusedHasNoClock() {
        take(FILED);
        take(REFUSED, CaseStatus.REFUSED);
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWasJoinedAndIsSeparatedAgainHasTheTimeThatWasLeft() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        now = at("2026-03-05T09:00");
        take(JOINED, CaseStatus.ACCEPTED);
        assertThat(open()).extracting(CaseClock::pausedAt).containsExactly(now);
        now = at("2026-03-12T09:00");
        take(SEPARATED, CaseStatus.ACCEPTED);
        assertThat(due()).containsExactly("ANSWER 2026-03-18T17:00");
        assertThat(open()).extracting(CaseClock::pausedAt).containsExactly((Instant) null);
    }

    @Test
    void whatWaitedWhenItWasJoinedWaitsOn() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        waiting = true;
        take(WAITING, CaseStatus.ACCEPTED);
        take(JOINED, CaseStatus.ACCEPTED);
        assertThat(open()).extracting(CaseClock::pausedAt).containsExactly(now, now);
        take(SEPARATED, CaseStatus.ACCEPTED);
        assertThat(open())
                .extracting(CaseClock::step, CaseClock::pausedAt)
                .containsExactly(tuple(CaseStep.ANSWER, now), tuple(CaseStep.WAIT, null));
    }

    @Test
    void whatWasJoinedFromTheShelfIsReviewedOnTheDayThatWasSet() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        take(SHELVED, CaseStatus.SHELVED, event -> event.until(at("2026-05-01T00:00")));
        take(JOINED, CaseStatus.SHELVED);
        take(SEPARATED, CaseStatus.SHELVED);
        assertThat(open().stream().filter(clock -> clock.pausedAt() == null))
                .extracting(CaseClock::step, CaseClock::dueAt)
                .containsExactly(tuple(CaseStep.REVIEW, at("2026-05-01T00:00")));
    }

    @Test
    void aStepThatIsNotAboutTimeReadsNothing() {
        var reads = new AtomicInteger();
        CaseClocks.after(moved(CaseEvent.of(ATTACHED, now, null)), () -> {
            reads.incrementAndGet();
            return known();
        });
        assertThat(reads).hasValue(0);
    }

    @Test
    void aClockIsWarnedThenOverdueThenClimbs() {
        take(FILED);
        var clock = open().getFirst();
        assertThat(clock.nextAt()).isEqualTo(at("2026-03-04T15:00"));
        clock = clock.warned();
        assertThat(clock.nextAt()).isEqualTo(clock.dueAt());
        clock = clock.overdue(at("2026-03-04T17:00"), TIME);
        assertThat(clock.nextAt()).isEqualTo(at("2026-03-05T17:00"));
        var paused = clock.paused(at("2026-03-05T10:00"));
        assertThat(paused.resumed(at("2026-03-09T10:00"), TIME).nextAt())
                .as("late is late, but it climbs no earlier for having waited")
                .isEqualTo(at("2026-03-10T10:00"));
    }

    private void shared() {
        take(FILED);
        take(ACCEPTED, CaseStatus.ACCEPTED);
        take(ASSIGNED, CaseStatus.ASSIGNED, LEAD);
        take(SIGNED, CaseStatus.ASSIGNED, LEAD);
    }

    private void later(String local) {
        now = at(local);
    }

    private void take(CaseEvent.Kind kind) {
        take(kind, event -> event);
    }

    private void take(CaseEvent.Kind kind, UnaryOperator<CaseEvent> more) {
        take(kind, status, more);
    }

    private void take(CaseEvent.Kind kind, CaseStatus next) {
        take(kind, next, event -> event);
    }

    private void take(CaseEvent.Kind kind, CaseStatus next, UUID handover) {
        take(kind, next, event -> event.handover(handover));
    }

    private void take(CaseEvent.Kind kind, CaseStatus next, UnaryOperator<CaseEvent> more) {
        status = next;
        lead = lead(kind, more.apply(CaseEvent.of(kind, now, null)).handover());
        waiting = kind == WAITING || waiting && kind != RESUMED && kind != RESOLVED;
        CaseClocks.after(moved(more.apply(CaseEvent.of(kind, now, null))), this::known)
                .forEach(clock -> clocks.put(clock.id(), clock));
    }

    /** The share that is the lead's has its name. */
    private @Nullable UUID lead(CaseEvent.Kind kind, @Nullable UUID share) {
        return switch (kind) {
            case ASSIGNED -> LEAD.equals(share) ? LEAD : lead;
            case RETURNED -> LEAD.equals(share) ? null : lead;
            case REOPENED -> null;
            default -> lead;
        };
    }

    private CaseClocks.Known known() {
        return new CaseClocks.Known(open(), Deadlines.SHIPPED, TIME, null, waiting);
    }

    private Case.Moved moved(CaseEvent event) {
        var place = new Case.Place(ID, ID, ID, ID);
        var it = new Case(
                ID,
                "2603-0000000",
                CaseKind.CONCERN,
                status,
                urgency,
                "路灯不亮",
                "坏了一周",
                place,
                null,
                lead,
                List.of(),
                null,
                false,
                new Case.Origin(Channel.DESK, null, null, false),
                now,
                now,
                1);
        return new Case.Moved(null, it, event, false);
    }

    private List<CaseClock> open() {
        return clocks.values().stream()
                .filter(clock -> clock.stoppedAt() == null)
                .toList();
    }

    private List<CaseClock> atWork() {
        return open().stream().filter(clock -> clock.step() != CaseStep.WAIT).toList();
    }

    private List<String> due() {
        return open().stream()
                .map(clock -> clock.step()
                        + (clock.isFor(LEAD) ? " lead" : clock.isFor(CO) ? " co" : "")
                        + " " + LocalDateTime.ofInstant(clock.dueAt(), WorkingTime.ZONE))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingTime.ZONE).toInstant();
    }
}
