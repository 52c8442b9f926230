package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** Units and their shares of a case: who sees it, who acts, who wins. */
class HandoverIT extends CaseIT {
    private static final String ANSWER = "{\"text\": \"已疏通\", \"outcome\": \"SOLVED\"}";
    private static final String BACK = "{\"reason\": \"NOT_IN_REMIT\", \"note\": \"归水务\"}";
    private static final String NOTE = "{\"note\": \"记一笔\"}";

    private Http housing;
    private Http enforcement;
    private String path;

    @BeforeEach
    void anAcceptedCaseAndTwoUnits() {
        housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST));
        path = filed();
        done(worker, path + "/acceptance", "");
    }

    @Test
    void threeUnitsHaveTheirShareAndEachAnswersItsOwn() {
        var lead = handOver(TestCity.HOUSING, "LEAD");
        var help = handOver(TestCity.ENFORCEMENT, "CO");
        assertThat(act(housing, help + "/signature", "").at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(act(worker, lead + "/signature", "").at("/code")).isEqualTo("NOT_ALLOWED");
        done(housing, lead + "/signature", "");
        done(housing, lead + "/contact", NOTE);
        done(enforcement, help + "/signature", "");
        done(housing, lead + "/answer", ANSWER);
        assertThat(act(worker, path + "/resolution", "{\"text\": \"已疏通\"}").at("/code"))
                .isEqualTo("CASE_SHARES_OPEN");
        assertThat(act(enforcement, path + "/resolution", "{\"text\": \"已疏通\"}").at("/code"))
                .as("a unit that helps does not end the case")
                .isEqualTo("NOT_ALLOWED");
        done(enforcement, help + "/answer", ANSWER);
        var resolved = done(worker, path + "/resolution", "{\"text\": \"已疏通\"}");
        assertThat(resolved.json().at("/handovers").findValuesAsString("status"))
                .containsExactly("ANSWERED", "ANSWERED");
        assertThat(resolved.json().at("/timeline").findValuesAsString("kind"))
                .containsExactly(
                        "FILED",
                        "ACCEPTED",
                        "ASSIGNED",
                        "ASSIGNED",
                        "SIGNED",
                        "CONTACTED",
                        "SIGNED",
                        "ANSWERED",
                        "ANSWERED",
                        "RESOLVED");
        done(worker, path + "/reopening", "{\"reason\": \"又堵了\"}");
        assertThat(housing.get(path).status())
                .as("a reopened case is handed over anew")
                .isEqualTo(404);
        handOver(TestCity.HOUSING, "LEAD");
        assertThat(housing.get(path).status()).isEqualTo(200);
    }

    @Test
    void aReturnSaysWhyToTheSenderAndShutsTheUnitOut() {
        var lead = handOver(TestCity.HOUSING, "LEAD");
        assertThat(listed(housing, "/api/v1/cases")).isEqualTo(1);
        assertThat(done(housing, lead + "/return", BACK).status()).isEqualTo(204);
        assertThat(housing.get(path).status()).isEqualTo(404);
        assertThat(listed(housing, "/api/v1/cases")).isZero();
        assertThat(listed(housing, "/api/v1/handovers")).isZero();
        var seen = worker.get(path);
        assertThat(seen.at("/status")).isEqualTo("ACCEPTED");
        assertThat(seen.at("/handovers/0/returnReason")).isEqualTo("NOT_IN_REMIT");
        assertThat(seen.at("/handovers/0/endNote")).isEqualTo("归水务");
        var again = handOver(TestCity.ENFORCEMENT, "LEAD");
        done(worker, again + "/withdrawal", NOTE);
        assertThat(enforcement.get(path).status()).isEqualTo(404);
        assertThat(act(enforcement, again + "/signature", "").status()).isEqualTo(404);
    }

    @Test
    void whoMisSendsIsCountedByDivisionAndReason() {
        done(housing, handOver(TestCity.HOUSING, "LEAD") + "/return", BACK);
        done(housing, handOver(TestCity.HOUSING, "LEAD") + "/return", BACK);
        path = filed();
        done(worker, path + "/acceptance", "");
        done(official, path + "/handovers", order(TestCity.HOUSING, "LEAD"));
        var share = path + "/handovers/" + worker.get(path).at("/handovers/0/id");
        done(housing, share + "/return", BACK.replace("NOT_IN_REMIT", "INCOMPLETE"));
        var month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        var counted = official.get("/api/v1/handovers/returns?division=" + TestCity.EAST_CODE + "&month=" + month);
        assertThat(counted.json().at("/items").findValuesAsString("reason"))
                .containsExactly("INCOMPLETE", "NOT_IN_REMIT");
        assertThat(counted.json().at("/items").findValuesAsString("division"))
                .containsExactly(TestCity.EAST_CODE, TestCity.RIVER_CODE);
        assertThat(counted.json().at("/items").findValuesAsString("count")).containsExactly("1", "2");
        assertThat(worker.get("/api/v1/handovers/returns?division=" + TestCity.EAST_CODE + "&month=" + month)
                        .status())
                .isEqualTo(403);
        assertThat(listed(
                        official,
                        "/api/v1/handovers/returns?division=" + TestCity.EAST_CODE + "&month=" + month.minusMonths(1)))
                .isZero();
    }

    @Test
    void theLeadsOwnWordThatAllIsDoneIsItsAnswer() {
        handOver(TestCity.HOUSING, "LEAD");
        var resolved = done(housing, path + "/resolution", "{\"text\": \"已换灯\"}");
        assertThat(resolved.at("/handovers/0/status")).isEqualTo("ANSWERED");
        assertThat(resolved.at("/handovers/0/answer")).isEqualTo("已换灯");
    }

    @Test
    void moreTimeNeedsTheConsentOfWhoeverSteersTheCase() {
        var lead = handOver(TestCity.HOUSING, "LEAD");
        done(housing, lead + "/signature", "");
        var until = "{\"until\": \"%s\", \"note\": \"等配件\"}".formatted(Ahead.MOMENT);
        assertThat(act(housing, lead + "/extension", until.replace(Ahead.DAY, "9999-01-01"))
                        .at("/code"))
                .isEqualTo("MOMENT_TOO_FAR_AHEAD");
        assertThat(done(housing, lead + "/extension", until).at("/handovers/0/extensionAsked"))
                .isEqualTo(Ahead.MOMENT);
        var consent = "{\"granted\": true, \"note\": \"同意\"}";
        assertThat(act(housing, lead + "/extension-decision", consent).at("/code"))
                .isEqualTo("NOT_ALLOWED");
        var granted = done(worker, lead + "/extension-decision", consent);
        assertThat(granted.at("/timeline/5/kind")).isEqualTo("EXTENSION_GRANTED");
        assertThat(granted.at("/timeline/5/until")).isEqualTo(Ahead.MOMENT);
    }

    @Test
    void aCaseWaitsForItsRequesterUntilItIsTakenUpAgain() {
        handOver(TestCity.HOUSING, "LEAD");
        handOver(TestCity.ENFORCEMENT, "CO");
        assertThat(act(enforcement, path + "/waiting", NOTE).at("/code")).isEqualTo("NOT_ALLOWED");
        done(housing, path + "/waiting", NOTE);
        assertThat(act(worker, path + "/waiting", NOTE).at("/code")).isEqualTo("CASE_ALREADY_WAITING");
        done(housing, path + "/resumption", "");
        assertThat(act(worker, path + "/resumption", "").at("/code")).isEqualTo("CASE_NOT_PAUSED");
    }

    @Test
    void aShelvedCaseRestsWithItsSharesUntilItIsTakenUpAgain() {
        var lead = handOver(TestCity.HOUSING, "LEAD");
        var shelving = "{\"reason\": \"POLICY\", \"reviewOn\": \"%s\", \"note\": \"待政策\"}";
        assertThat(act(worker, path + "/shelving", shelving.formatted("2020-01-01"))
                        .at("/code"))
                .isEqualTo("UNTIL_IN_THE_PAST");
        assertThat(act(worker, path + "/shelving", shelving.formatted("9999-01-01"))
                        .at("/code"))
                .isEqualTo("MOMENT_TOO_FAR_AHEAD");
        assertThat(act(housing, path + "/shelving", shelving.formatted(Ahead.DAY))
                        .at("/code"))
                .isEqualTo("NOT_ALLOWED");
        var shelved = done(worker, path + "/shelving", shelving.formatted(Ahead.DAY));
        assertThat(shelved.at("/status")).isEqualTo("SHELVED");
        assertThat(shelved.at("/timeline/3/until")).isEqualTo(Ahead.DAWN);
        assertThat(act(housing, lead + "/signature", "").at("/code")).isEqualTo("CASE_SHELVED");
        assertThat(act(worker, path + "/resolution", "{\"text\": \"好了\"}").at("/code"))
                .isEqualTo("CASE_SHELVED");
        assertThat(act(housing, path + "/resumption", "").at("/code"))
                .as("a unit does not take off what it may not put there")
                .isEqualTo("NOT_ALLOWED");
        assertThat(done(worker, path + "/resumption", "").at("/status")).isEqualTo("ASSIGNED");
        done(housing, lead + "/signature", "");
    }

    @Test
    void oneLeadAtATimeAndOneShareForEachUnit() {
        handOver(TestCity.HOUSING, "LEAD");
        assertThat(send(TestCity.ENFORCEMENT, "LEAD").at("/code")).isEqualTo("CASE_HAS_A_LEAD");
        assertThat(send(TestCity.HOUSING, "CO").at("/code")).isEqualTo("UNIT_HAS_A_SHARE");
        assertThat(send(UUID.randomUUID(), "CO").at("/code")).isEqualTo("UNIT_UNKNOWN");
        assertThat(worker.get(path).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void aHandlerReachesItsUnitsCasesWhereItsGrantHolds() {
        handOver(TestCity.ENFORCEMENT, "LEAD");
        assertThat(enforcement.get(path).status()).isEqualTo(200);
        assertThat(housing.get(path).status()).isEqualTo(404);
        assertThat(caller(city.handler(TestCity.ENFORCEMENT, TestCity.WEST))
                        .get(path)
                        .status())
                .isEqualTo(404);
        var account = UUID.randomUUID();
        city.grant(account, Role.COMMUNITY_WORKER, TestCity.GARDEN, null);
        var grant = city.grant(account, Role.UNIT_HANDLER, TestCity.EAST, TestCity.ENFORCEMENT);
        city.grant(account, Role.UNIT_HANDLER, TestCity.CITY, TestCity.HOUSING);
        var both = caller(TestTokens.person(city.tenant(), account));
        handOver(TestCity.HOUSING, "CO");
        assertThat(listed(both, "/api/v1/cases?status=ASSIGNED"))
                .as("found once")
                .isEqualTo(1);
        assertThat(listed(both, "/api/v1/handovers")).isEqualTo(2);
        city.withdraw(grant);
        assertThat(listed(both, "/api/v1/handovers")).isEqualTo(1);
    }

    @Test
    void theWorkListHasWhatWaitsAndIsPagedToTheEnd() {
        for (var count = 0; count < 3; count++) {
            handOver(TestCity.HOUSING, "LEAD");
            path = filed();
            done(worker, path + "/acceptance", "");
        }
        var share = handOver(TestCity.HOUSING, "LEAD");
        done(housing, share + "/signature", "");
        assertThat(listed(housing, "/api/v1/handovers")).isEqualTo(4);
        assertThat(listed(housing, "/api/v1/handovers?status=SIGNED")).isEqualTo(1);
        var first = housing.get("/api/v1/handovers?limit=3");
        assertThat(first.json().at("/items").size()).isEqualTo(3);
        assertThat(first.at("/items/0/id")).isEqualTo(share.replaceAll(".*/", ""));
        assertThat(listed(housing, "/api/v1/handovers?limit=3&cursor=" + first.at("/next")))
                .isEqualTo(1);
        done(housing, share + "/answer", ANSWER);
        assertThat(listed(housing, "/api/v1/handovers")).isEqualTo(3);
        assertThat(worker.get("/api/v1/handovers").status()).isEqualTo(403);
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        var lead = handOver(TestCity.HOUSING, "LEAD");
        assertThat(atOnce(
                        () -> post(housing, lead + "/signature", 3, ""),
                        () -> post(housing, lead + "/signature", 3, "")))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(atOnce(
                        () -> post(housing, lead + "/return", 4, BACK),
                        () -> post(worker, lead + "/withdrawal", 4, NOTE)))
                // Whose share was withdrawn sees no case any more.
                .isIn(List.of(204, 412), List.of(404, 200));
        assertThat(worker.get(path).header("ETag")).isEqualTo("\"5\"");
        assertThat(atOnce(
                        () -> post(worker, path + "/handovers", 5, order(TestCity.HOUSING, "LEAD")),
                        () -> post(official, path + "/handovers", 5, order(TestCity.ENFORCEMENT, "LEAD"))))
                .containsExactlyInAnyOrder(200, 412);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Http.Answer>... acts) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(acts)).stream()
                    .map(Future::resultNow)
                    .map(Http.Answer::status)
                    .toList();
        }
    }

    /** Hands the case over and answers the path of the share. */
    private String handOver(UUID unit, String role) {
        var answer = send(unit, role);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var shares = answer.json().at("/handovers");
        return path + "/handovers/" + shares.get(shares.size() - 1).at("/id").asString();
    }

    private Http.Answer send(UUID unit, String role) {
        return act(worker, path + "/handovers", order(unit, role));
    }

    private static String order(UUID unit, String role) {
        return "{\"unit\": \"%s\", \"role\": \"%s\"}".formatted(unit, role);
    }

    private Http.Answer done(Http caller, String step, String body) {
        var answer = act(caller, step, body);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isBetween(200, 204);
        return answer;
    }

    /** With the version as it is now. */
    private Http.Answer act(Http caller, String step, String body) {
        var version = worker.get(path).header("ETag").replace("\"", "");
        return post(caller, step, Long.parseLong(version), body);
    }

    private static Http.Answer post(Http caller, String step, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(step, body);
    }

    private static int listed(Http caller, String list) {
        return caller.get(list).json().at("/items").size();
    }
}
