package org.mulin.cases.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Channel;
import org.mulin.cases.Urgency;
import org.mulin.platform.problem.ProblemException;

class ResolvedCaseTest {
    private static final Instant RESOLVED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(7);
    private static final UUID HANDLER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void aWordThatComesTooLateIsRefused() {
        var last = RESOLVED.plus(WINDOW);
        assertThat(resolved().after(new Ending.Objection("不亮"), last, OTHER)).hasSize(2);
        assertThatThrownBy(() -> resolved().after(new Ending.Objection("不亮"), last.plusMillis(1), OTHER))
                .hasMessage("CONFIRMATION_TOO_LATE");
        assertThatThrownBy(() ->
                        resolved().after(new Ending.Confirmation(Satisfaction.YES, null), last.plusMillis(1), OTHER))
                .hasMessage("CONFIRMATION_TOO_LATE");
    }

    @Test
    void whoAnsweredForAUnitIsAHandlerToo() {
        var answered = resolved(CaseEvent.of(CaseEvent.Kind.ANSWERED, RESOLVED, OTHER));
        assertThatThrownBy(
                        () -> answered.after(new Ending.CallBack(Ending.Outcome.SOLVED, null, null), RESOLVED, OTHER))
                .isInstanceOf(ProblemException.class)
                .hasMessage("CALLER_IS_HANDLER");
    }

    @Test
    void whatWasSaidBeforeACaseWasTakenUpAgainNoLongerBinds() {
        var again = resolved(
                CaseEvent.of(CaseEvent.Kind.RESOLVED, RESOLVED, OTHER),
                CaseEvent.of(CaseEvent.Kind.RATED, RESOLVED, HANDLER),
                CaseEvent.of(CaseEvent.Kind.REOPENED, RESOLVED, HANDLER));
        assertThat(again.after(new Ending.Rating(Satisfaction.NO, null), RESOLVED, OTHER))
                .hasSize(1);
    }

    @Test
    void twoStepsOfOneWordFollowEachOther() {
        var steps = resolved().after(new Ending.Confirmation(Satisfaction.VERY, "好"), RESOLVED, OTHER);
        assertThat(steps).extracting(step -> step.event().version()).containsExactly(2L, 3L, 4L);
        assertThat(steps.getLast().after().version()).isEqualTo(4);
        assertThat(steps.getLast().after().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void whatIsSaidOnThePhoneIsActedOn() {
        assertThat(called(Ending.Outcome.SOLVED, Satisfaction.FAIR))
                .containsExactly(CaseEvent.Kind.CALLED_BACK, CaseEvent.Kind.RATED, CaseEvent.Kind.CLOSED);
        assertThat(called(Ending.Outcome.NOT_SOLVED, Satisfaction.NO))
                .containsExactly(CaseEvent.Kind.CALLED_BACK, CaseEvent.Kind.RATED, CaseEvent.Kind.REOPENED);
        assertThat(called(Ending.Outcome.UNREACHABLE, null)).containsExactly(CaseEvent.Kind.CALLED_BACK);
    }

    private static List<CaseEvent.Kind> called(Ending.Outcome outcome, @Nullable Satisfaction satisfied) {
        return resolved().after(new Ending.CallBack(outcome, satisfied, "一句话"), RESOLVED, OTHER).stream()
                .map(step -> step.event().kind())
                .toList();
    }

    @Test
    void whatCameBackIsTakenUpAgain() {
        assertThat(resolved().after(new Ending.Check(true, null), RESOLVED, OTHER))
                .hasSize(1);
        var again = resolved().after(new Ending.Check(false, null), RESOLVED, OTHER);
        assertThat(again.getLast().event().kind()).isEqualTo(CaseEvent.Kind.REOPENED);
        assertThat(again.getLast().after().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    /** Resolved by the handler after these steps. */
    private static ResolvedCase resolved(CaseEvent... before) {
        var it = new Case(
                UUID.randomUUID(),
                "2603-0000000",
                CaseKind.CONCERN,
                CaseStatus.RESOLVED,
                Urgency.NORMAL,
                "路灯不亮",
                "坏了一周",
                new Case.Place(UUID.randomUUID(), null, null, null),
                null,
                null,
                List.of(),
                null,
                false,
                new Case.Origin(Channel.RESIDENT, OTHER, null, false),
                RESOLVED,
                RESOLVED,
                0);
        var steps = new ArrayList<>(List.of(before));
        steps.add(CaseEvent.of(CaseEvent.Kind.RESOLVED, RESOLVED, HANDLER));
        var timeline = new ArrayList<CaseEvent>();
        for (var step : steps) {
            it = it.noted(step).after();
            timeline.add(new CaseEvent(
                    it.version(), step.kind(), step.at(), step.account(), null, null, step.reason(), null, null));
        }
        return ResolvedCase.of(it, timeline, at -> at.plus(WINDOW));
    }
}
