package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.cases.IntakeIT.act;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** What is said of a case once its work is done, and by whom. */
class EndingIT extends CaseIT {
    private Http resident;
    private Http colleague;
    private String mine;
    private String path;

    @BeforeEach
    void aLampThatWasRepaired() {
        resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        path = mine.replace("/my", "");
        act(worker, path, "acceptance", 1, "");
        act(worker, path, "resolution", 2, "{\"text\": \"已更换灯泡\"}");
    }

    @Test
    void whoBroughtItConfirmsOnceAndRatesIt() {
        var confirmation = "{\"satisfied\": \"VERY\", \"word\": \"很快\"}";
        var confirmed = act(resident, mine, "confirmation", 3, confirmation);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().at("/news").findValuesAsString("kind"))
                .containsExactly("FILED", "ACCEPTED", "RESOLVED", "CONFIRMED", "RATED", "CLOSED");
        assertThat(confirmed.at("/confirmUntil")).isEmpty();
        assertThat(worker.get(path).json().at("/clocks").findValuesAsString("step"))
                .containsExactly("FOLLOW_UP");
        assertThat(act(resident, mine, "confirmation", 6, confirmation).at("/code"))
                .isEqualTo("CASE_ALREADY_CONFIRMED");
        assertThat(act(resident, mine, "objection", 6, "{\"word\": \"还是不亮\"}").at("/code"))
                .isEqualTo("CASE_ALREADY_CONFIRMED");
        assertThat(act(colleague, path, "rating", 6, "{\"satisfied\": \"NO\"}").at("/code"))
                .isEqualTo("CASE_ALREADY_RATED");
        assertThat(act(worker, mine, "confirmation", 6, confirmation).status())
                .as("by somebody else")
                .isEqualTo(404);
    }

    @Test
    void anObjectionTakesTheCaseUpAgainAndKeepsItsHistory() {
        var contested = act(resident, mine, "objection", 3, "{\"word\": \"还是不亮\"}");
        assertThat(contested.at("/status")).isEqualTo("ACCEPTED");
        var timeline = worker.get(path).json().at("/timeline");
        assertThat(timeline.findValuesAsString("kind"))
                .containsExactly("FILED", "ACCEPTED", "RESOLVED", "OBJECTED", "REOPENED");
        assertThat(act(resident, mine, "confirmation", 5, "{\"satisfied\": \"YES\"}")
                        .at("/code"))
                .isEqualTo("CASE_NOT_YET_RESOLVED");
        act(worker, path, "resolution", 5, "{\"text\": \"换了线路\"}");
        assertThat(act(resident, mine, "confirmation", 6, "{\"satisfied\": \"YES\"}")
                        .status())
                .as("a new round, a new word")
                .isEqualTo(200);
    }

    @Test
    void anObjectionEndsTheSharesAndTheyCanBeGivenAnew() {
        var filed = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var it = filed.replace("/my", "");
        var share = "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING);
        var handler = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        act(worker, it, "acceptance", 1, "");
        act(worker, it, "handovers", 2, share);
        act(handler, it, "resolution", 3, "{\"text\": \"已修好\"}");
        assertThat(act(resident, filed, "objection", 4, "{\"word\": \"还是不亮\"}").status())
                .isEqualTo(200);
        assertThat(handler.get(it).status()).as("the share has ended").isEqualTo(404);
        assertThat(act(worker, it, "handovers", 6, share).status()).isEqualTo(200);
        assertThat(handler.get(it).status()).isEqualTo(200);
    }

    @Test
    void somebodyElseCallsBackAndReachesThePersonOnce() {
        var solved = "{\"outcome\": \"SOLVED\", \"satisfied\": \"YES\", \"word\": \"修得好\"}";
        var byHandler = act(worker, path, "call-back", 3, solved);
        assertThat(byHandler.status()).isEqualTo(403);
        assertThat(byHandler.at("/code")).isEqualTo("CALLER_IS_HANDLER");
        assertThat(act(colleague, path, "call-back", 3, "{\"outcome\": \"UNREACHABLE\", \"satisfied\": \"NO\"}")
                        .status())
                .isEqualTo(422);
        act(colleague, path, "call-back", 3, "{\"outcome\": \"UNREACHABLE\"}");
        assertThat(act(worker, path, "closure", 4, "").at("/code")).isEqualTo("CASE_AWAITS_CONFIRMATION");
        var called = act(colleague, path, "call-back", 4, solved);
        assertThat(called.at("/status")).isEqualTo("CLOSED");
        assertThat(called.json().at("/timeline").findValuesAsString("reason"))
                .containsExactly("", "", "", "UNREACHABLE", "SOLVED", "YES", "");
        assertThat(called.json().at("/clocks").findValuesAsString("step")).containsExactly("FOLLOW_UP");
        assertThat(act(colleague, path, "call-back", 7, solved).at("/code")).isEqualTo("CASE_ALREADY_CALLED_BACK");
    }

    @Test
    void whatACallFindsUnsolvedIsTakenUpAgainWithoutTheWordsThatWereSaid() {
        var called = act(colleague, path, "call-back", 3, "{\"outcome\": \"NOT_SOLVED\", \"word\": \"还是不亮\"}");
        assertThat(called.at("/status")).isEqualTo("ACCEPTED");
        assertThat(called.at("/timeline/4/kind")).isEqualTo("REOPENED");
        assertThat(called.at("/timeline/4/reason")).isEqualTo("NOT_SOLVED");
        assertThat(called.at("/timeline/4/note")).isEmpty();
        assertThat(act(worker, path, "closure", 5, "").at("/code")).isEqualTo("CASE_NOT_YET_RESOLVED");
    }

    @Test
    void aCallThatClosesACaseDoesNotTakeTheWordFromWhoBroughtIt() {
        act(colleague, path, "call-back", 3, "{\"outcome\": \"SOLVED\"}");
        var closed = resident.get(mine);
        assertThat(closed.at("/status") + closed.at("/confirmUntil")).startsWith("CLOSED2");
        assertThat(act(resident, mine, "objection", 5, "{\"word\": \"没人给我打过电话\"}")
                        .at("/status"))
                .isEqualTo("ACCEPTED");
        act(worker, path, "resolution", 7, "{\"text\": \"换了线路\"}");
        act(colleague, path, "call-back", 8, "{\"outcome\": \"SOLVED\"}");
        assertThat(act(resident, mine, "confirmation", 10, "{\"satisfied\": \"YES\"}")
                        .json()
                        .at("/news")
                        .findValuesAsString("kind"))
                .as("a rating that comes later")
                .endsWith("CALLED_BACK", "CLOSED", "CONFIRMED", "RATED");
        assertThat(worker.get(path).json().at("/clocks").findValuesAsString("step"))
                .containsExactly("FOLLOW_UP");
    }

    @Test
    void aCaseIsNotClosedWhileWhoBroughtItMaySayWhetherItIsSolved() {
        assertThat(act(worker, path, "closure", 3, "").at("/code")).isEqualTo("CASE_AWAITS_CONFIRMATION");
        var named = filed();
        act(worker, named, "acceptance", 1, "");
        act(worker, named, "resolution", 2, "{\"text\": \"已更换灯泡\"}");
        assertThat(act(worker, named, "closure", 3, "").at("/code")).isEqualTo("CASE_AWAITS_CONFIRMATION");
        var nobodys = worker.post("/api/v1/cases", ANONYMOUS_LAMP).header("Location");
        act(worker, nobodys, "acceptance", 1, "");
        act(worker, nobodys, "resolution", 2, "{\"text\": \"已更换灯泡\"}");
        assertThat(act(worker, nobodys, "closure", 3, "").at("/status")).isEqualTo("CLOSED");
        assertThat(act(colleague, nobodys, "call-back", 4, "{\"outcome\": \"SOLVED\"}")
                        .at("/code"))
                .isEqualTo("CASE_ALREADY_CLOSED");
    }

    @Test
    void whatWasConfirmedBeforeAConfirmationClosedACaseIsClosedByHand() {
        act(resident, mine, "confirmation", 3, "{\"satisfied\": \"YES\"}");
        sql("update cases set status = 'RESOLVED' where tenant_id = '{tenant}' and id = '%s'"
                .formatted(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(act(worker, path, "closure", 6, "").at("/status")).isEqualTo("CLOSED");
    }

    @Test
    void whoBroughtAClosedCaseIsNotOfferedAWordThatComesTooLate() {
        act(colleague, path, "call-back", 3, "{\"outcome\": \"SOLVED\"}");
        theWordIsAwaitedNoLonger();
        assertThat(resident.get(mine).json().at("/confirmUntil").isNull()).isTrue();
        assertThat(act(resident, mine, "objection", 5, "{\"word\": \"还是不亮\"}").at("/code"))
                .isEqualTo("CONFIRMATION_TOO_LATE");
    }

    @Test
    void whetherACaseCountsIsDecidedByAnother() {
        assertThat(act(colleague, path, "exclusion-decision", 3, "{\"granted\": true, \"note\": \"可\"}")
                        .at("/code"))
                .isEqualTo("EXCLUSION_NOT_ASKED");
        var exclusion = "{\"reason\": \"OUTSIDE_THE_LIST\", \"evidence\": \"责任清单第七项\"}";
        act(worker, path, "exclusion", 3, exclusion);
        assertThat(act(worker, path, "exclusion", 4, exclusion).at("/code")).isEqualTo("EXCLUSION_ALREADY_ASKED");
        var decision = "{\"granted\": true, \"note\": \"确不在清单内\"}";
        assertThat(act(worker, path, "exclusion-decision", 4, decision).at("/code"))
                .isEqualTo("CALLER_ASKED_FOR_IT");
        var excluded = act(colleague, path, "exclusion-decision", 4, decision);
        assertThat(excluded.at("/timeline/4/kind")).isEqualTo("EXCLUDED");
        assertThat(excluded.at("/timeline/4/reason")).isEqualTo("OUTSIDE_THE_LIST");
        assertThat(act(worker, path, "exclusion", 5, exclusion).at("/code")).isEqualTo("EXCLUSION_ALREADY_ASKED");
    }

    @Test
    void anExclusionThatWasRefusedIsDecidedAndMayBeAskedForAgain() {
        var exclusion = "{\"reason\": \"OUTSIDE_THE_LIST\", \"evidence\": \"责任清单第七项\"}";
        var decision = "{\"granted\": false, \"note\": \"在清单内\"}";
        act(worker, path, "exclusion", 3, exclusion);
        assertThat(act(colleague, path, "exclusion-decision", 4, decision).at("/timeline/4/kind"))
                .isEqualTo("EXCLUSION_REFUSED");
        assertThat(act(colleague, path, "exclusion-decision", 5, decision).at("/code"))
                .isEqualTo("EXCLUSION_NOT_ASKED");
        assertThat(act(worker, path, "exclusion", 5, exclusion).status()).isEqualTo(200);
    }

    @Test
    void aRatingIsAppealedOnceAndDecidedByAnother() {
        assertThat(act(worker, path, "appeal", 3, "{\"text\": \"不属实\"}").at("/code"))
                .isEqualTo("CASE_NOT_YET_RATED");
        assertThat(act(worker, path, "rating", 3, "{\"satisfied\": \"VERY\"}").at("/code"))
                .isEqualTo("CALLER_IS_HANDLER");
        act(colleague, path, "rating", 3, "{\"satisfied\": \"NO\"}");
        assertThat(act(colleague, path, "call-back", 4, "{\"outcome\": \"SOLVED\", \"satisfied\": \"YES\"}")
                        .at("/code"))
                .isEqualTo("CASE_ALREADY_RATED");
        act(worker, path, "appeal", 4, "{\"text\": \"不属实\"}");
        var decision = "{\"granted\": false, \"note\": \"评价有效\"}";
        assertThat(act(worker, path, "appeal-decision", 5, decision).at("/code"))
                .isEqualTo("CALLER_ASKED_FOR_IT");
        var decided = act(official, path, "appeal-decision", 5, decision);
        assertThat(decided.at("/timeline/5/reason")).isEqualTo("DENIED");
        assertThat(act(worker, path, "appeal", 6, "{\"text\": \"再诉\"}").at("/code"))
                .isEqualTo("ALREADY_APPEALED");
        assertThat(act(official, path, "appeal-decision", 6, decision).at("/code"))
                .isEqualTo("NOT_APPEALED");
    }

    @Test
    void aLaterCheckIsNotedAlsoOnAClosedCase() {
        act(colleague, path, "call-back", 3, "{\"outcome\": \"SOLVED\"}");
        assertThat(act(worker, path, "check", 5, "{\"holds\": true}").at("/status"))
                .isEqualTo("CLOSED");
        var checked = act(worker, path, "check", 6, "{\"holds\": false, \"note\": \"又坏了\"}");
        assertThat(checked.json().at("/timeline").findValuesAsString("reason")).endsWith("CAME_BACK", "CAME_BACK");
        assertThat(checked.at("/status")).as("taken up again").isEqualTo("ACCEPTED");
        assertThat(checked.json().at("/clocks").findValuesAsString("step")).containsExactly("ANSWER");
        assertThat(act(worker, filed(), "check", 1, "{\"holds\": true}").at("/code"))
                .isEqualTo("CASE_NOT_YET_RESOLVED");
    }

    @Test
    void ofAConfirmationAndAnObjectionAtOnceOneWins() throws Exception {
        List<Http.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(Stream.<Callable<Http.Answer>>of(
                                    () -> act(resident, mine, "confirmation", 3, "{\"satisfied\": \"YES\"}"),
                                    () -> act(resident, mine, "objection", 3, "{\"word\": \"不亮\"}"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 412);
    }
}
