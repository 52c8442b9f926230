package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

class ActivityTest {
    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
    private static final Instant END = START.plusSeconds(7_200);
    private static final Instant BEFORE = START.minusSeconds(1);
    private static final Plan PLAN = new Plan("铜鼓", "一起敲", "990101001001", "活动室", START, END, null, 2);

    @Test
    void aDraftIsPublishedOnceAndNotAfterItsEnd() {
        assertThat(draft().published(BEFORE).status(BEFORE)).isEqualTo(ActivityStatus.PUBLISHED);
        assertThat(draft().published(BEFORE).version()).isEqualTo(2);
        refuses(() -> published().published(BEFORE), ActivityProblem.ACTIVITY_ALREADY_PUBLISHED);
        refuses(() -> draft().published(END), ActivityProblem.ACTIVITY_ENDED);
    }

    @Test
    void theClockEndsWhatIsPublishedAndNothingElse() {
        assertThat(published().status(END.minusMillis(1))).isEqualTo(ActivityStatus.PUBLISHED);
        assertThat(published().status(END)).isEqualTo(ActivityStatus.ENDED);
        assertThat(draft().status(END)).isEqualTo(ActivityStatus.DRAFT);
        assertThat(cancelled().status(END)).isEqualTo(ActivityStatus.CANCELLED);
    }

    @Test
    void signingUpIsOpenUntilItStartsUnlessThePlanSaysOtherwise() {
        published().requireOpen(BEFORE);
        refuses(() -> published().requireOpen(START), ActivityProblem.SIGNUP_CLOSED);
        refuses(() -> published().requireOpen(END), ActivityProblem.ACTIVITY_ENDED);
        refuses(() -> draft().requireOpen(BEFORE), ActivityProblem.ACTIVITY_NOT_PUBLISHED);
        refuses(() -> cancelled().requireOpen(BEFORE), ActivityProblem.ACTIVITY_CANCELLED);
    }

    @Test
    void whatIsCancelledOrOverStaysAsItIs() {
        refuses(() -> cancelled().published(BEFORE), ActivityProblem.ACTIVITY_CANCELLED);
        refuses(() -> cancelled().cancelled("又下雨", BEFORE), ActivityProblem.ACTIVITY_CANCELLED);
        refuses(() -> cancelled().changed(PLAN, community(), BEFORE), ActivityProblem.ACTIVITY_CANCELLED);
        refuses(() -> published().changed(PLAN, community(), END), ActivityProblem.ACTIVITY_ENDED);
        refuses(() -> published().cancelled("下雨", END), ActivityProblem.ACTIVITY_ENDED);
    }

    @Test
    void whatIsPublishedStaysKnown() {
        assertThat(draft().published()).isFalse();
        assertThat(draft().cancelled("下雨", BEFORE).published()).isFalse();
        assertThat(published().changed(PLAN, community(), BEFORE).published()).isTrue();
        assertThat(cancelled().published()).isTrue();
    }

    @Test
    void aChangeKeepsThePlacesThatAreTaken() {
        var full = published().with(new Places(2, 2, 1, 3));
        assertThat(full.changed(PLAN, community(), BEFORE).places()).isEqualTo(new Places(2, 2, 1, 3));
        var one = new Plan("铜鼓", "一起敲", "990101001001", "活动室", START, END, null, 1);
        refuses(() -> full.changed(one, community(), BEFORE), ActivityProblem.CAPACITY_BELOW_TAKEN);
    }

    private static void refuses(ThrowingCallable move, ActivityProblem problem) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }

    private static Activity draft() {
        return Activity.draft(UUID.randomUUID(), PLAN, community());
    }

    private static Activity published() {
        return draft().published(BEFORE);
    }

    private static Activity cancelled() {
        return published().cancelled("下雨", BEFORE);
    }

    private static Division community() {
        var id = UUID.randomUUID();
        return new Division(id, "990101001001", "河畔社区", Division.Level.COMMUNITY, id, id, id, id);
    }
}
