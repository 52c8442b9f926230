package org.mulin.cases.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.HandoverRole;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.ReturnReason;
import org.mulin.platform.problem.ProblemException;

class HandoverTest {
    private static final Instant SENT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final HandoverAction SIGN = new HandoverAction.Sign();
    private static final HandoverAction CONTACT = new HandoverAction.Contact("已电话联系");
    private static final HandoverAction ANSWER = new HandoverAction.Answer("已疏通", HandoverOutcome.SOLVED);
    private static final HandoverAction RETURN = new HandoverAction.Return(ReturnReason.WRONG_UNIT, "归水务");
    private static final HandoverAction WITHDRAW = new HandoverAction.Withdraw("改由社区自办");
    private static final List<HandoverAction> ACTIONS = List.of(SIGN, CONTACT, ANSWER, RETURN, WITHDRAW);

    @ParameterizedTest
    @EnumSource
    void eachStatusAllowsItsStepsAndNoOther(HandoverStatus status) {
        for (var action : ACTIONS) {
            if (allowed(status).contains(action)) {
                assertThat(in(status).after(action, NOW).status())
                        .as("%s in %s", action, status)
                        .isEqualTo(HandoverStatus.valueOf(action.kind().name()));
            } else {
                assertThatThrownBy(() -> in(status).after(action, NOW))
                        .as("%s in %s", action, status)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    void eachStepKeepsItsMomentAndThoseBefore() {
        var signed = in(HandoverStatus.SIGNED).moments();
        var answered = in(HandoverStatus.CONTACTED).after(ANSWER, NOW);
        assertThat(signed).isEqualTo(new Handover.Moments(SENT, SENT, null, null, null));
        assertThat(answered.moments()).isEqualTo(new Handover.Moments(SENT, SENT, SENT, NOW, null));
        assertThat(answered.answer()).isEqualTo(new Handover.Answer("已疏通", HandoverOutcome.SOLVED));
    }

    @Test
    void aShareThatWasReturnedSaysWhy() {
        var returned = in(HandoverStatus.SIGNED).after(RETURN, NOW);
        assertThat(returned.returnReason()).isEqualTo(ReturnReason.WRONG_UNIT);
        assertThat(returned.endNote()).isEqualTo("归水务");
        assertThat(returned.moments().ended()).isEqualTo(NOW);
    }

    @Test
    void anAnswerOutlivesTheWithdrawal() {
        assertThat(in(HandoverStatus.ANSWERED).after(WITHDRAW, NOW).answer()).isNotNull();
    }

    @Test
    void moreTimeIsAskedForOnceAndDecidedOnOnce() {
        var ask = new HandoverAction.AskExtension(NOW.plusSeconds(1), "等配件");
        var asked = in(HandoverStatus.SIGNED).after(ask, NOW);
        assertThat(asked.extensionAsked()).isEqualTo(NOW.plusSeconds(1));
        refused(() -> asked.after(ask, NOW), HandoverProblem.EXTENSION_ALREADY_ASKED);
        var decide = new HandoverAction.DecideExtension(false, "不急");
        var decided = asked.after(decide, NOW);
        assertThat(decided.extensionAsked()).isNull();
        refused(() -> decided.after(decide, NOW), HandoverProblem.EXTENSION_NOT_ASKED);
        refused(() -> in(HandoverStatus.SENT).after(ask, NOW), HandoverProblem.HANDOVER_NOT_SIGNED);
        refused(
                () -> in(HandoverStatus.SIGNED).after(new HandoverAction.AskExtension(NOW, "晚了"), NOW),
                HandoverProblem.UNTIL_IN_THE_PAST);
        assertThat(asked.after(ANSWER, NOW).extensionAsked())
                .as("an answer needs no more time")
                .isNull();
    }

    private static void refused(ThrowingCallable step, HandoverProblem problem) {
        assertThatThrownBy(step).hasMessage(problem.name());
    }

    @Test
    void onlyWhatIsOfferedIsClaimed() {
        assertThat(in(HandoverStatus.OFFERED).claimed(NOW).status()).isEqualTo(HandoverStatus.SIGNED);
        assertThatThrownBy(() -> in(HandoverStatus.SENT).claimed(NOW)).hasMessage("NOTHING_TO_CLAIM");
        assertThatThrownBy(() -> in(HandoverStatus.OFFERED).passedBy(NOW).claimed(NOW))
                .hasMessage("NOTHING_TO_CLAIM");
    }

    private static Set<HandoverAction> allowed(HandoverStatus status) {
        return switch (status) {
            case OFFERED, INVITED -> Set.of(WITHDRAW);
            case SENT -> Set.of(SIGN, RETURN, WITHDRAW);
            case SIGNED -> Set.of(CONTACT, ANSWER, RETURN, WITHDRAW);
            case CONTACTED -> Set.of(ANSWER, RETURN, WITHDRAW);
            case ANSWERED -> Set.of(WITHDRAW);
            case RETURNED, WITHDRAWN -> Set.of();
        };
    }

    private static Handover in(HandoverStatus status) {
        var way = switch (status) {
            case OFFERED, INVITED, SENT -> List.<HandoverAction>of();
            case SIGNED -> List.of(SIGN);
            case CONTACTED -> List.of(SIGN, CONTACT);
            case ANSWERED -> List.of(SIGN, ANSWER);
            case RETURNED -> List.of(RETURN);
            case WITHDRAWN -> List.of(WITHDRAW);
        };
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var it = status == HandoverStatus.OFFERED
                ? Handover.offered(ids.get(0), ids.get(1), ids.get(2), SENT)
                : status == HandoverStatus.INVITED
                        ? Handover.invited(ids.get(0), ids.get(1), ids.get(2), SENT)
                        : Handover.sent(ids.get(0), ids.get(1), ids.get(2), HandoverRole.LEAD, SENT);
        for (var action : way) {
            it = it.after(action, SENT);
        }
        return it;
    }
}
