package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

class CaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID WORKER = UUID.randomUUID();
    private static final UUID HOUSING = UUID.randomUUID();
    private static final UUID PARKS = UUID.randomUUID();
    private static final UUID WATER = UUID.randomUUID();
    private static final Case.Origin ORIGIN = new Case.Origin(Channel.DESK, null, null, false);
    private static final CaseAction ACCEPT = new CaseAction.Accept();
    private static final CaseAction RESOLVE = new CaseAction.Resolve("已修好");
    private static final CaseAction CLOSE = new CaseAction.Close();
    private static final CaseAction REOPEN = new CaseAction.Reopen("又坏了");
    private static final List<CaseAction> ACTIONS = List.of(ACCEPT, RESOLVE, CLOSE, REOPEN);

    @Test
    void eachStatusAllowsItsMovesAndNoOther() {
        for (var status : List.of(
                CaseStatus.FILED, CaseStatus.ACCEPTED, CaseStatus.ASSIGNED, CaseStatus.RESOLVED, CaseStatus.CLOSED)) {
            for (var action : ACTIONS) {
                if (allowed(status).contains(action)) {
                    assertThat(in(status).after(action, NOW, WORKER).after().version())
                            .as("%s in %s", action, status)
                            .isEqualTo(in(status).version() + 1);
                } else {
                    assertThatThrownBy(() -> in(status).after(action, NOW, WORKER))
                            .as("%s in %s", action, status)
                            .isInstanceOf(ProblemException.class);
                }
            }
        }
    }

    @Test
    void aMoveIsNotedWithTheVersionItLeadsTo() {
        var moved = in(CaseStatus.ASSIGNED).after(RESOLVE, NOW, WORKER);
        assertThat(moved.event())
                .isEqualTo(CaseEvent.of(CaseEvent.Kind.RESOLVED, NOW, WORKER)
                        .version(moved.after().version())
                        .note("已修好"));
    }

    @Test
    void aJoinedCaseMovesWithItsParentAndMayHaveAnEndOfItsOwn() {
        refused(() -> joined(CaseStatus.ASSIGNED).after(RESOLVE, NOW, WORKER), CaseProblem.CASE_IS_JOINED);
        refused(() -> joined(CaseStatus.RESOLVED).after(REOPEN, NOW, WORKER), CaseProblem.CASE_IS_JOINED);
        refused(() -> joined(CaseStatus.SHELVED).resumed(event(CaseEvent.Kind.RESUMED)), CaseProblem.CASE_IS_JOINED);
        assertThat(joined(CaseStatus.RESOLVED).after(CLOSE, NOW, WORKER).after().status())
                .isEqualTo(CaseStatus.CLOSED);
    }

    private static Case joined(CaseStatus status) {
        return filed().moved(status, null, UUID.randomUUID(), event(CaseEvent.Kind.JOINED))
                .after();
    }

    @Test
    void reopeningEndsTheUnitsShare() {
        assertThat(in(CaseStatus.ASSIGNED).unit()).isEqualTo(HOUSING);
        var reopened = in(CaseStatus.RESOLVED).after(REOPEN, NOW, WORKER).after();
        assertThat(reopened.unit()).isNull();
        assertThat(reopened.units()).isEmpty();
    }

    @Test
    void aCaseHasOneLeadAndAnyNumberOfHelpers() {
        var led = in(CaseStatus.ASSIGNED);
        var helped = handed(led, PARKS, HandoverRole.CO);
        assertThat(helped.unit()).isEqualTo(HOUSING);
        assertThat(helped.units()).containsExactly(HOUSING, PARKS);
        refused(() -> handed(helped, WATER, HandoverRole.LEAD), CaseProblem.CASE_HAS_A_LEAD);
        refused(() -> handed(helped, PARKS, HandoverRole.CO), CaseProblem.UNIT_HAS_A_SHARE);

        var leadGone = helped.takenFrom(HOUSING, event(CaseEvent.Kind.RETURNED)).after();
        assertThat(leadGone.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(leadGone.unit()).isNull();
        assertThat(handed(leadGone, WATER, HandoverRole.LEAD).unit()).isEqualTo(WATER);
        var allGone = leadGone.takenFrom(PARKS, event(CaseEvent.Kind.WITHDRAWN)).after();
        assertThat(allGone.status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void whatIsOfferedToSeveralIsOneUnitsAtLast() {
        var offered = in(CaseStatus.ACCEPTED)
                .offeredTo(List.of(HOUSING, PARKS), event(CaseEvent.Kind.OFFERED))
                .after();
        assertThat(offered.status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(offered.unit()).isNull();
        var claimed = offered.handedTo(PARKS, HandoverRole.LEAD, Set.of(HOUSING, PARKS), event(CaseEvent.Kind.ASSIGNED))
                .after();
        assertThat(claimed.unit()).isEqualTo(PARKS);
        assertThat(claimed.units()).containsExactly(PARKS);
        refused(() -> claimed.offeredTo(List.of(WATER), event(CaseEvent.Kind.OFFERED)), CaseProblem.CASE_HAS_A_LEAD);
    }

    @Test
    void onlyADangerIsHandedOverBeforeItIsAccepted() {
        refused(() -> handed(filed(), HOUSING, HandoverRole.LEAD), CaseProblem.CASE_NOT_YET_ACCEPTED);
        assertThat(handed(urgent(filed()), HOUSING, HandoverRole.LEAD).status()).isEqualTo(CaseStatus.ASSIGNED);
        refused(() -> handed(in(CaseStatus.RESOLVED), HOUSING, HandoverRole.LEAD), CaseProblem.CASE_ALREADY_RESOLVED);
        refused(() -> handed(in(CaseStatus.CLOSED), HOUSING, HandoverRole.LEAD), CaseProblem.CASE_ALREADY_CLOSED);
    }

    @Test
    void aCaseIsMadeConfidentialWhateverItsStatusAndStaysSoUntilItIsDisclosed() {
        for (var status : List.of(CaseStatus.FILED, CaseStatus.ASSIGNED, CaseStatus.RESOLVED, CaseStatus.CLOSED)) {
            var confided = in(status).confided(event(CaseEvent.Kind.CONFIDED)).after();
            assertThat(confided.confidential()).isTrue();
            assertThat(confided.status()).isEqualTo(status);
            refused(() -> confided.confided(event(CaseEvent.Kind.CONFIDED)), CaseProblem.CASE_ALREADY_CONFIDENTIAL);
            var noted = confided.noted(event(CaseEvent.Kind.URGED)).after();
            assertThat(noted.confidential()).isTrue();
            var disclosed = noted.disclosed(event(CaseEvent.Kind.DISCLOSED)).after();
            assertThat(disclosed.confidential()).isFalse();
            refused(() -> disclosed.disclosed(event(CaseEvent.Kind.DISCLOSED)), CaseProblem.CASE_NOT_CONFIDENTIAL);
        }
    }

    private static Case handed(Case it, UUID unit, HandoverRole role) {
        return it.handedTo(unit, role, Set.of(), event(CaseEvent.Kind.ASSIGNED).unit(unit))
                .after();
    }

    private static CaseEvent event(CaseEvent.Kind kind) {
        return CaseEvent.of(kind, NOW, WORKER);
    }

    private static void refused(ThrowingCallable move, CaseProblem problem) {
        assertThatThrownBy(move).hasMessage(problem.name());
    }

    private static Case urgent(Case it) {
        return new Case(
                it.id(),
                it.number(),
                it.kind(),
                it.status(),
                Urgency.AT_ONCE,
                it.title(),
                it.description(),
                it.place(),
                it.category(),
                it.unit(),
                it.units(),
                it.parent(),
                it.confidential(),
                it.origin(),
                it.filedAt(),
                it.updatedAt(),
                it.version());
    }

    private static Set<CaseAction> allowed(CaseStatus status) {
        return switch (status) {
            case FILED -> Set.of(ACCEPT);
            case ACCEPTED, ASSIGNED -> Set.of(RESOLVE);
            case RESOLVED -> Set.of(CLOSE, REOPEN);
            case CLOSED -> Set.of(REOPEN);
            case SHELVED, REFUSED -> Set.of();
        };
    }

    private static Case in(CaseStatus status) {
        var way = switch (status) {
            case FILED, ACCEPTED, ASSIGNED -> List.<CaseAction>of();
            case RESOLVED -> List.of(RESOLVE);
            case CLOSED -> List.of(RESOLVE, CLOSE);
            case SHELVED, REFUSED -> throw new IllegalArgumentException();
        };
        var it = filed();
        if (status != CaseStatus.FILED) {
            it = it.after(ACCEPT, NOW, WORKER).after();
        }
        if (status != CaseStatus.FILED && status != CaseStatus.ACCEPTED) {
            it = handed(it, HOUSING, HandoverRole.LEAD);
        }
        for (var action : way) {
            it = it.after(action, NOW, WORKER).after();
        }
        return it;
    }

    private static Case filed() {
        var id = UUID.randomUUID();
        var community = new Division(id, "990101001001", "河畔社区", Division.Level.COMMUNITY, id, id, id, id);
        return Case.file(
                        id,
                        "2603-0000000",
                        CaseKind.CONCERN,
                        Urgency.NORMAL,
                        "路灯不亮",
                        "坏了一周",
                        community,
                        null,
                        ORIGIN,
                        NOW,
                        WORKER)
                .after();
    }
}
