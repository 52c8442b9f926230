package org.mulin.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Channel;
import org.mulin.cases.Urgency;

class TallyTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID UNIT = new UUID(9, 1);
    private static final UUID SHARE = new UUID(9, 2);

    private enum Word {
        SOLVED,
        UNREACHABLE,
        NOT_SOLVED,
        VERY,
        FAIR,
        GRANTED,
        DENIED
    }

    private Case it = new Case(
            new UUID(1, 1),
            "2026-0000001",
            CaseKind.CONCERN,
            CaseStatus.FILED,
            Urgency.NORMAL,
            "路灯不亮",
            "三天了",
            new Case.Place(new UUID(2, 1), null, null, null),
            null,
            null,
            List.of(),
            null,
            false,
            new Case.Origin(Channel.DESK, null, null, false),
            MORNING,
            MORNING,
            0);
    private List<Mark> marks = List.of();
    private Instant now = MORNING;
    private boolean inquiry;
    private @Nullable Instant due = MORNING.plus(Duration.ofHours(3));

    @Test
    void aContactIsInTimeUntilItsDueAndLateAfterIt() {
        dispatched();
        assertThat(details(Measure.RESPONSE)).containsExactly("OPEN");
        after(Duration.ofHours(3));
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, share());
        assertThat(details(Measure.RESPONSE)).containsExactly("IN_TIME");
        assertThat(details(Measure.CONTACTED)).containsExactly("02");

        marks = List.of();
        dispatched();
        after(Duration.ofDays(2));
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, share());
        assertThat(details(Measure.RESPONSE)).containsExactly("LATE");
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, share());
        assertThat(details(Measure.RESPONSE)).as("a second one changes nothing").containsExactly("LATE");
    }

    @Test
    void aContactWithoutAClockIsLeftOut() {
        due = null;
        dispatched();
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, share());
        assertThat(details(Measure.RESPONSE)).containsExactly("NO_CLOCK");
    }

    @Test
    void aDispatchThatCameBackIsLeftOutAndCountsAsReturned() {
        dispatched();
        step(Kind.RETURNED, CaseStatus.ACCEPTED, share());
        assertThat(details(Measure.RESPONSE)).containsExactly("TAKEN_BACK");
        assertThat(marks(Measure.RETURNED)).extracting(Mark::unit).containsExactly(UNIT);
    }

    @Test
    void whatIsShelvedBeforeTheContactIsLeftOutWhileItIs() {
        dispatched();
        step(Kind.SHELVED, CaseStatus.SHELVED, event(Kind.SHELVED));
        assertThat(details(Measure.RESPONSE)).containsExactly("SHELVED");
        step(Kind.RESUMED, CaseStatus.ASSIGNED, event(Kind.RESUMED));
        assertThat(details(Measure.RESPONSE)).containsExactly("OPEN");
    }

    @Test
    void theLastCallBackCounts() {
        dispatched();
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        step(Kind.CALLED_BACK, CaseStatus.RESOLVED, event(Kind.CALLED_BACK).reason(Word.UNREACHABLE));
        assertThat(details(Measure.CALL_BACK)).containsExactly("UNREACHABLE");
        step(Kind.CALLED_BACK, CaseStatus.RESOLVED, event(Kind.CALLED_BACK).reason(Word.NOT_SOLVED));
        assertThat(details(Measure.CALL_BACK)).containsExactly("NOT_SOLVED");
        step(Kind.CONFIRMED, CaseStatus.RESOLVED, event(Kind.CONFIRMED).reason(Word.VERY));
        assertThat(details(Measure.CALL_BACK)).containsExactly("SOLVED");
        assertThat(details(Measure.RATING)).containsExactly("SATISFIED");
        step(Kind.RATED, CaseStatus.RESOLVED, event(Kind.RATED).reason(Word.FAIR));
        assertThat(details(Measure.RATING)).containsExactly("FAIR");
    }

    @Test
    void aRatingThatWasAppealedAgainstWithSuccessIsLeftOut() {
        step(Kind.RATED, CaseStatus.RESOLVED, event(Kind.RATED).reason(Word.FAIR));
        step(Kind.APPEALED, CaseStatus.RESOLVED, event(Kind.APPEALED));
        step(
                Kind.APPEAL_DECIDED,
                CaseStatus.RESOLVED,
                event(Kind.APPEAL_DECIDED).reason(Word.DENIED));
        assertThat(details(Measure.RATING)).containsExactly("FAIR");
        step(
                Kind.APPEAL_DECIDED,
                CaseStatus.RESOLVED,
                event(Kind.APPEAL_DECIDED).reason(Word.GRANTED));
        assertThat(details(Measure.RATING)).containsExactly("APPEALED");
    }

    @Test
    void anExcludedCaseIsLeftOutOfEveryRateAlsoOfThoseToCome() {
        dispatched();
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        step(Kind.EXCLUDED, CaseStatus.RESOLVED, event(Kind.EXCLUDED));
        step(Kind.CALLED_BACK, CaseStatus.RESOLVED, event(Kind.CALLED_BACK).reason(Word.SOLVED));
        assertThat(details(Measure.RESPONSE)).containsExactly("EXCLUDED");
        assertThat(details(Measure.CALL_BACK)).containsExactly("EXCLUDED");
        assertThat(details(Measure.RESOLVED)).as("a count is no rate").containsExactly("00");
    }

    @Test
    void anExclusionCountsForItsOwnRound() {
        dispatched();
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        step(Kind.EXCLUDED, CaseStatus.RESOLVED, event(Kind.EXCLUDED));
        step(Kind.REOPENED, CaseStatus.ACCEPTED, event(Kind.REOPENED));
        step(Kind.ASSIGNED, CaseStatus.ASSIGNED, event(Kind.ASSIGNED).unit(UNIT).handover(new UUID(9, 3)));
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, event(Kind.CONTACTED).handover(new UUID(9, 3)));
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        step(Kind.CALLED_BACK, CaseStatus.RESOLVED, event(Kind.CALLED_BACK).reason(Word.NOT_SOLVED));
        assertThat(details(Measure.RESPONSE)).containsExactly("EXCLUDED", "IN_TIME");
        assertThat(details(Measure.CALL_BACK)).containsExactly("NOT_SOLVED");
        step(Kind.EXCLUDED, CaseStatus.RESOLVED, event(Kind.EXCLUDED));
        assertThat(details(Measure.RESPONSE)).containsExactly("EXCLUDED", "EXCLUDED");
        assertThat(details(Measure.CALL_BACK)).containsExactly("EXCLUDED");
    }

    @Test
    void anInquiryIsLeftOutOfEveryRate() {
        inquiry = true;
        dispatched();
        step(Kind.CONTACTED, CaseStatus.ASSIGNED, share());
        assertThat(details(Measure.RESPONSE)).containsExactly("INQUIRY");
        assertThat(details(Measure.FILED)).containsExactly("INQUIRY");
    }

    @Test
    void whatIsClosedWasFixedUnlessItIsReopened() {
        dispatched();
        after(Duration.ofDays(6));
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        var resolved = now;
        after(Duration.ofDays(10));
        step(Kind.CLOSED, CaseStatus.CLOSED, event(Kind.CLOSED));
        assertThat(marks(Measure.FIXED)).singleElement().satisfies(mark -> {
            assertThat(mark.at()).as("the day of the fix").isEqualTo(resolved);
            assertThat(mark.detail()).as("five to seven days").isEqualTo("08");
        });
        step(Kind.REOPENED, CaseStatus.ACCEPTED, event(Kind.REOPENED));
        assertThat(marks(Measure.FIXED)).isEmpty();
        step(Kind.RESOLVED, CaseStatus.RESOLVED, event(Kind.RESOLVED));
        assertThat(marks(Measure.RESOLVED)).as("each of them").hasSize(2);
    }

    @Test
    void theLastDayEndsAtMidnightInChina() {
        assertThat(Mark.day(Instant.parse("2026-03-31T15:59:59Z"))).isEqualTo("2026-03-31");
        assertThat(Mark.day(Instant.parse("2026-03-31T16:00:00Z"))).isEqualTo("2026-04-01");
    }

    @Test
    void aBucketHoldsItsEnd() {
        assertThat(Took.bucket(MORNING, MORNING)).isEqualTo("00");
        assertThat(Took.bucket(MORNING, MORNING.plus(Duration.ofHours(1)))).isEqualTo("00");
        assertThat(Took.bucket(MORNING, MORNING.plus(Duration.ofHours(1)).plusNanos(1)))
                .isEqualTo("01");
        assertThat(Took.bucket(MORNING, MORNING.plus(Duration.ofDays(60)))).isEqualTo("11");
        assertThat(Took.bucket(MORNING, MORNING.plus(Duration.ofDays(3_000)))).isEqualTo("12");
    }

    private void dispatched() {
        now = MORNING;
        var filed = new CaseEvent(1, Kind.FILED, now, null, null, null, null, null, null);
        var step = new Case.Moved(null, it, filed, false);
        marks = Tally.after(step, List.of(), inquiry, _ -> Optional.ofNullable(due));
        step(Kind.ACCEPTED, CaseStatus.ACCEPTED, event(Kind.ACCEPTED));
        step(Kind.ASSIGNED, CaseStatus.ASSIGNED, event(Kind.ASSIGNED).unit(UNIT).handover(SHARE));
    }

    private void after(Duration time) {
        now = MORNING.plus(time);
    }

    private CaseEvent event(Kind kind) {
        return CaseEvent.of(kind, now, new UUID(3, 3));
    }

    private CaseEvent share() {
        return event(Kind.CONTACTED).handover(SHARE);
    }

    private void step(Kind kind, CaseStatus status, CaseEvent event) {
        var moved = it.moved(status, status == CaseStatus.ACCEPTED ? null : UNIT, withKind(kind, event));
        it = moved.after();
        if (!Tally.counts(moved)) {
            return;
        }
        marks = Tally.after(moved, marks, false, _ -> Optional.ofNullable(due));
    }

    private static CaseEvent withKind(Kind kind, CaseEvent of) {
        return new CaseEvent(
                of.version(),
                kind,
                of.at(),
                of.account(),
                of.unit(),
                of.handover(),
                of.reason(),
                of.until(),
                of.note());
    }

    private List<Mark> marks(Measure measure) {
        return marks.stream().filter(mark -> mark.measure() == measure).toList();
    }

    private List<String> details(Measure measure) {
        return marks(measure).stream().map(Mark::detail).toList();
    }
}
