package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.cases.IntakeIT.act;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** Two neighbours report one drain. */
class JoinIT extends CaseIT {

    @Test
    void whatIsJoinedMovesWithItsParentAndKeepsItsOwnEnd() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var child = mine.replace("/my", "");
        var parent = accepted();
        var joined = join(child, 1, parent);
        assertThat(joined.at("/parent")).isEqualTo(id(parent));
        assertThat(joined.at("/status")).as("it keeps its status").isEqualTo("FILED");
        assertThat(worker.get(parent).at("/joined/0/id")).isEqualTo(id(child));
        assertThat(act(worker, child, "acceptance", 2, "").at("/code")).isEqualTo("CASE_IS_JOINED");

        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(resident.get(mine).at("/status")).isEqualTo("RESOLVED");
        assertThat(resident.get(mine).body()).as("news of its own").contains("已疏通");
        var colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        act(colleague, parent, "call-back", 3, "{\"outcome\": \"SOLVED\"}");
        assertThat(worker.get(parent).at("/status") + worker.get(child).at("/status"))
                .as("whoever brought it may still object")
                .isEqualTo("CLOSEDRESOLVED");
        act(worker, parent, "reopening", 5, "{\"reason\": \"又堵了\"}");
        assertThat(worker.get(child).at("/status")).isEqualTo("ACCEPTED");
        act(worker, parent, "resolution", 6, "{\"text\": \"换了管道\"}");
        assertThat(act(resident, mine, "confirmation", 5, "{\"satisfied\": \"VERY\"}")
                        .at("/status"))
                .as("a rating and an end of its own")
                .isEqualTo("CLOSED");
        assertThat(worker.get(parent).at("/status")).isEqualTo("RESOLVED");
        assertThat(worker.get(parent).json().at("/timeline").findValuesAsString("kind"))
                .doesNotContain("CONFIRMED");
        act(colleague, parent, "call-back", 7, "{\"outcome\": \"SOLVED\"}");
        assertThat(worker.get(child).json().at("/timeline").findValuesAsString("kind"))
                .as("closed once")
                .endsWith("CONFIRMED", "RATED", "CLOSED");
    }

    @Test
    void urgingAJoinedCaseReachesWhoeverDealsWithItsParent() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var child = mine.replace("/my", "");
        var parent = accepted();
        act(worker, parent, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        join(child, 1, parent);
        assertThat(act(resident, mine, "urging", 2, "{\"note\": \"孩子摔了\"}").status())
                .isEqualTo(200);
        assertThat(told(housing, "URGED")).isEqualTo(1);
        assertThat(told(secretary, "URGED")).as("once, not for both").isEqualTo(1);
        var urged = worker.get(parent);
        assertThat(urged.at("/timeline/3/kind")).isEqualTo("URGED");
        assertThat(urged.body())
                .as("what a requester says stays in the case of their own")
                .doesNotContain("孩子摔了");
        assertThat(worker.get(child).at("/timeline/2/note")).isEqualTo("孩子摔了");

        assertThat(act(worker, child, "urging", 3, "{\"note\": \"快\"}").status())
                .isEqualTo(200);
        assertThat(worker.get(parent).at("/timeline/4/note")).isEqualTo("快");
        assertThat(told(housing, "URGED")).isEqualTo(2);
        assertThat(act(worker, parent, "urging", 5, "{\"note\": \"快\"}").at("/code"))
                .as("it was urged a moment ago")
                .isEqualTo("URGED_LATELY");
        assertThat(act(worker, child, "urging", 4, "{\"note\": \"快\"}").at("/code"))
                .isEqualTo("URGED_LATELY");
        assertThat(act(official, child, "supervision", 4, "{\"note\": \"三天内办好\"}")
                        .status())
                .isEqualTo(200);
        assertThat(told(housing, "SUPERVISED")).isEqualTo(1);
        act(worker, parent, "shelving", 6, """
                {"reason": "POLICY", "reviewOn": "%s", "note": "待政策"}""".formatted(Ahead.DAY));
        assertThat(act(official, child, "supervision", 5, "{\"note\": \"快\"}").at("/code"))
                .isEqualTo("CASE_SHELVED");
        assertThat(worker.get(child).at("/version")).as("nothing was changed").isEqualTo("5");
    }

    @Test
    void ofAConfidentialCaseNothingIsSaidInItsParent() {
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        var child = filed();
        var parent = accepted();
        join(child, 1, parent);
        act(secretary, child, "confidentiality", 2, "{\"confidential\": true, \"reason\": \"隐私\"}");
        act(secretary, child, "urging", 3, "{\"note\": \"孩子摔了\"}");
        var urged = worker.get(parent);
        assertThat(urged.at("/timeline/2/kind")).isEqualTo("URGED");
        assertThat(urged.body()).doesNotContain("孩子摔了");
    }

    private static long told(Http caller, String kind) {
        return caller.get("/api/v1/my/notices").json().at("/items").findValuesAsString("kind").stream()
                .filter(kind::equals)
                .count();
    }

    @Test
    void whoBroughtTheOneAndWhatTheySaidIsNobodysBusinessInTheOther() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var parent = mine.replace("/my", "");
        var child = filed();
        join(child, 1, parent);
        act(worker, parent, "acceptance", 1, "");
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        act(resident, mine, "objection", 3, "{\"word\": \"还是堵\"}");
        var carried = worker.get(child).json().at("/timeline/3");
        assertThat(carried.at("/kind").asString()).isEqualTo("REOPENED");
        assertThat(carried.at("/note").isNull()).isTrue();
        assertThat(carried.at("/account").isNull()).isTrue();
        act(worker, parent, "resolution", 5, "{\"text\": \"换了管道\"}");
        act(worker, parent, "reopening", 6, "{\"reason\": \"又堵了\"}");
        assertThat(worker.get(child).at("/timeline/5/note"))
                .as("a colleague's is")
                .isEqualTo("又堵了");
    }

    @Test
    void aLeadThatHasAnsweredComesBackUnlessTheParentWasTakenUpAgain() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        var child = answered(housing);
        var parent = accepted();
        join(child, 6, parent);
        var undone = act(worker, child, "separation", 7, "");
        assertThat(undone.at("/status") + " " + undone.at("/unit")).isEqualTo("ASSIGNED " + TestCity.HOUSING);
        join(child, 8, parent);
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        act(worker, parent, "reopening", 3, "{\"reason\": \"又堵了\"}");
        assertThat(worker.get(child).json().at("/unit").isNull()).isTrue();
        var later = act(worker, child, "separation", 11, "");
        assertThat(later.at("/status")).isEqualTo("ACCEPTED");
        assertThat(later.json().at("/unit").isNull()).isTrue();
    }

    @Test
    void onlySoManyAreJoinedUnderOne() {
        var child = filed();
        var parent = filed();
        join(child, 1, parent);
        sql("""
                insert into cases
                select (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', 'joined-' || n))).*
                  from cases c, generate_series(1, 199) n
                 where c.tenant_id = '{tenant}' and c.id = '%s'
                """.formatted(id(child)));
        assertThat(join(filed(), 1, parent).at("/code")).isEqualTo("TOO_MANY_JOINED");
    }

    @Test
    void aJoinedCaseIsClosedWithItsParentOrLaterByItself() {
        var nobodys = worker.post("/api/v1/cases", ANONYMOUS_LAMP).header("Location");
        var named = filed();
        var parent = worker.post("/api/v1/cases", ANONYMOUS_LAMP).header("Location");
        join(nobodys, 1, parent);
        join(named, 1, parent);
        act(worker, parent, "acceptance", 1, "");
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        act(worker, parent, "closure", 3, "");
        assertThat(worker.get(nobodys).at("/status")).isEqualTo("CLOSED");
        assertThat(act(worker, named, "closure", 3, "").at("/code")).isEqualTo("CASE_AWAITS_CONFIRMATION");
        theWordIsAwaitedNoLonger();
        assertThat(act(worker, named, "closure", 3, "").at("/status"))
                .as("the time to object is over")
                .isEqualTo("CLOSED");
    }

    @Test
    void whatACallFindsUnsolvedGoesItsOwnWayToo() {
        var child = filed();
        var parent = accepted();
        join(child, 1, parent);
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        var colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var called = act(colleague, child, "call-back", 3, "{\"outcome\": \"NOT_SOLVED\"}");
        assertThat(called.at("/status") + called.at("/parent")).isEqualTo("ACCEPTED");
        assertThat(worker.get(parent).at("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void whatIsAcceptedIsNotJoinedUnderWhatMayStillBeRefused() {
        var child = accepted();
        var parent = filed();
        assertThat(join(child, 2, parent).at("/code")).isEqualTo("PARENT_NOT_ACCEPTED");
        act(worker, parent, "acceptance", 1, "");
        assertThat(join(child, 2, parent).at("/parent")).isEqualTo(id(parent));
    }

    @Test
    void aShelvedCaseThatIsJoinedIsNotResumedByItself() {
        var child = accepted();
        var parent = accepted();
        var shelving = "{\"reason\": \"HISTORY\", \"reviewOn\": \"" + Ahead.DAY + "\", \"note\": \"等政策\"}";
        assertThat(act(worker, child, "shelving", 2, shelving).at("/status")).isEqualTo("SHELVED");
        join(child, 3, parent);
        assertThat(act(worker, child, "resumption", 4, "").at("/code")).isEqualTo("CASE_IS_JOINED");
        assertThat(act(worker, child, "separation", 4, "").at("/status")).isEqualTo("SHELVED");
        assertThat(act(worker, child, "resumption", 5, "").at("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void undoingRestoresHowItStood() {
        var child = accepted();
        var parent = accepted();
        join(child, 2, parent);
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(worker.get(child).at("/status")).isEqualTo("RESOLVED");
        var colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        act(colleague, child, "rating", 4, "{\"satisfied\": \"NO\"}");
        var separated = act(worker, child, "separation", 5, "");
        assertThat(separated.at("/status")).isEqualTo("ACCEPTED");
        assertThat(separated.json().at("/parent").isNull()).isTrue();
        assertThat(worker.get(parent).json().at("/joined")).isEmpty();
        assertThat(act(worker, child, "separation", 6, "").at("/code")).isEqualTo("CASE_NOT_JOINED");
        act(worker, child, "resolution", 6, "{\"text\": \"自己也疏通了\"}");
        assertThat(act(colleague, child, "rating", 7, "{\"satisfied\": \"YES\"}")
                        .status())
                .as("what was said of the other's resolution does not bind")
                .isEqualTo(200);
    }

    @Test
    void whoObjectsGoesTheirOwnWay() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var parent = accepted();
        join(mine.replace("/my", ""), 1, parent);
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(act(resident, mine, "objection", 3, "{\"word\": \"没有\"}").at("/status"))
                .isEqualTo("ACCEPTED");
        assertThat(worker.get(mine.replace("/my", "")).json().at("/parent").isNull())
                .isTrue();
        assertThat(worker.get(parent).at("/status")).isEqualTo("RESOLVED");
    }

    @Test
    void aJoinThatMakesNoSenseIsRefused() {
        var child = filed();
        var parent = filed();
        assertThat(join(child, 1, child).at("/code")).isEqualTo("PARENT_UNKNOWN");
        assertThat(join(child, 1, UUID.randomUUID().toString()).at("/code")).isEqualTo("PARENT_UNKNOWN");
        join(child, 1, parent);
        assertThat(join(child, 2, filed()).at("/code")).isEqualTo("CASE_IS_JOINED");
        assertThat(join(filed(), 1, child).at("/code")).isEqualTo("PARENT_IS_JOINED");
        assertThat(join(parent, 1, filed()).at("/code")).isEqualTo("CASE_HAS_JOINED");
        act(worker, parent, "acceptance", 1, "");
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(join(filed(), 1, parent).at("/code")).isEqualTo("PARENT_NOT_OPEN");
        var done = accepted();
        act(worker, done, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(join(done, 3, accepted()).at("/code")).isEqualTo("CASE_ALREADY_RESOLVED");
        var garden = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN));
        var theirs = garden.post("/api/v1/cases", LAMP.replace(TestCity.RIVER_CODE, TestCity.GARDEN_CODE))
                .header("Location");
        assertThat(join(filed(), 1, theirs).at("/code")).isEqualTo("PARENT_UNKNOWN");
    }

    @Test
    void aRefusalIsCarriedAndUndoingAfterTheEndTakesUpAgain() {
        var child = worker.post("/api/v1/cases", LAMP).header("Location");
        var parent = worker.post("/api/v1/cases", LAMP).header("Location");
        join(child, 1, parent);
        act(worker, parent, "refusal", 1, "{\"reason\": \"COURT\", \"whereTo\": \"区法院\"}");
        assertThat(worker.get(child).at("/status")).isEqualTo("REFUSED");
        assertThat(worker.get(child).json().at("/timeline/2/reason").asString()).isEqualTo("COURT");
        act(worker, child, "separation", 3, "");
        assertThat(worker.get(child).at("/status")).isEqualTo("FILED");
    }

    @Test
    void whatAUnitStillWorksOnIsNotJoined() {
        var child = accepted();
        var parent = accepted();
        act(worker, child, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        assertThat(join(child, 3, parent).at("/code")).isEqualTo("CASE_SHARES_OPEN");
        assertThat(worker.get(child).at("/version")).as("nothing was changed").isEqualTo("3");
        act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}");
        assertThat(worker.get(child).at("/status")).isEqualTo("ASSIGNED");
    }

    @Test
    void joiningWhileTheParentIsResolvedLeavesNobodyBehind() throws Exception {
        for (var round = 0; round < 10; round++) {
            var child = filed();
            var parent = accepted();
            List<Http.Answer> answers;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                answers = threads
                        .invokeAll(Stream.<Callable<Http.Answer>>of(
                                        () -> act(worker, parent, "resolution", 2, "{\"text\": \"已疏通\"}"),
                                        () -> join(child, 1, parent))
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .toList();
            }
            assertThat(answers.getFirst().status()).isEqualTo(200);
            assertThat(worker.get(child).at("/status"))
                    .isEqualTo(answers.getLast().status() == 200 ? "RESOLVED" : "FILED");
        }
    }

    private String accepted() {
        var path = filed();
        act(worker, path, "acceptance", 1, "");
        return path;
    }

    /** Handed over to a unit, which has answered: its share is done, and the case is assigned. */
    private String answered(Http handler) {
        var path = accepted();
        act(worker, path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        var share = "handovers/" + worker.get(path).at("/handovers/0/id");
        act(handler, path, share + "/signature", 3, "");
        act(handler, path, share + "/contact", 4, "{\"note\": \"已联系\"}");
        act(handler, path, share + "/answer", 5, "{\"text\": \"已疏通\", \"outcome\": \"SOLVED\"}");
        return path;
    }

    private Http.Answer join(String path, long version, String parent) {
        return act(worker, path, "join", version, "{\"parent\": \"" + id(parent) + "\"}");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
