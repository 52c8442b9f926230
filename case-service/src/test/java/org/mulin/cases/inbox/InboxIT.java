package org.mulin.cases.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.cases.Ahead;
import org.mulin.cases.CaseIT;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

class InboxIT extends CaseIT {

    @Test
    void urgingTellsTheOthersAndLeavesATrace() {
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        var neighbour = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.GARDEN));
        var path = filed();
        var urged = act(worker, path, "urging", 1, "{\"note\": \"三天没有动静\"}");
        assertThat(urged.status()).isEqualTo(200);
        assertThat(urged.header("ETag")).isEqualTo("\"2\"");
        assertThat(urged.at("/timeline/1/kind")).isEqualTo("URGED");
        assertThat(urged.at("/timeline/1/note")).isEqualTo("三天没有动静");

        assertThat(unread(secretary)).isEqualTo(1);
        assertThat(unread(worker)).as("who urged").isZero();
        assertThat(unread(neighbour)).isZero();
        var notice = secretary.get("/api/v1/my/notices?unread=true");
        assertThat(notice.at("/items/0/text")).contains(urged.at("/number")).contains("催办");
        assertThat(notice.at("/items/0/about/title")).isEqualTo("路灯不亮");
        assertThat(secretary
                        .with("Accept-Language", "en")
                        .get("/api/v1/my/notices")
                        .at("/items/0/text"))
                .contains("hurry");
    }

    @Test
    void whoBroughtItMayUrgeToo() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var mine = resident.post("/api/v1/my/cases", LAMP).header("Location");
        assertThat(act(worker, mine, "urging", 1, "{\"note\": \"快\"}").status())
                .as("by somebody else")
                .isEqualTo(404);
        assertThat(act(resident, mine, "urging", 1, "{\"note\": \"等了三天\"}").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(unread(worker)).isEqualTo(1);
    }

    @Test
    void whatComesBackIsToldToTheCommunityAndNotToTheGridThatCannotSendItAgain() {
        var code = TestCity.RIVER_CODE + "001";
        var grid = caller(city.person(Role.GRID_WORKER, city.grid(code)));
        var path = grid.post("/api/v1/cases", LAMP.replace(TestCity.RIVER_CODE, code))
                .header("Location");
        act(worker, path, "acceptance", 1, "");
        var order = "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING);
        var share = act(worker, path, "handovers", 2, order).at("/handovers/0/id");
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        act(housing, path, "handovers/" + share + "/return", 3, "{\"reason\": \"WRONG_UNIT\", \"note\": \"路灯归市政\"}");

        assertThat(worker.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("RETURNED");
        assertThat(unread(grid)).isZero();
    }

    @Test
    void whatADistrictSentComesBackToTheDistrict() {
        var path = filed();
        act(worker, path, "acceptance", 1, "");
        var order = "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING);
        var share = act(official, path, "handovers", 2, order).at("/handovers/0/id");
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        act(housing, path, "handovers/" + share + "/return", 3, "{\"reason\": \"WRONG_UNIT\", \"note\": \"路灯归市政\"}");
        assertThat(kinds(official)).containsExactly("RETURNED");
        assertThat(unread(worker)).isZero();
    }

    @Test
    void whoBroughtItIsToldWhatBecomesOfItAndReadsIt() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var neighbour = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var refused = resident.post("/api/v1/my/cases", LAMP).header("Location").replace("/my", "");
        act(worker, refused, "refusal", 1, "{\"reason\": \"COURT\", \"whereTo\": \"区法院\"}");
        var path = resident.post("/api/v1/my/cases", LAMP).header("Location").replace("/my", "");
        act(worker, path, "acceptance", 1, "");
        act(worker, path, "waiting", 2, "{\"note\": \"请告知何时在家\"}");
        act(worker, path, "resumption", 3, "");
        var resolved = act(worker, path, "resolution", 4, "{\"text\": \"已更换灯泡\"}");
        assertThat(kinds(resident)).containsExactly("RESOLVED", "WAITING", "REFUSED");
        var told = resident.get("/api/v1/my/notices");
        assertThat(told.at("/items/0/text")).contains(resolved.at("/number")).contains("办结");
        assertThat(told.at("/items/0/about/title")).isEqualTo("路灯不亮");
        assertThat(unread(neighbour)).isZero();
        assertThat(unread(worker)).isZero();
    }

    @Test
    void aDangerIsToldAtOnce() {
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        filed();
        assertThat(unread(secretary)).isZero();
        worker.post("/api/v1/cases", LAMP.replace("\"kind\"", "\"urgency\": \"AT_ONCE\", \"kind\""));
        assertThat(kinds(secretary)).containsExactly("FILED_AT_ONCE");
        assertThat(unread(worker)).as("who filed it").isZero();
        assertThat(unread(official)).as("the level above").isZero();
    }

    @Test
    void aUnitIsToldWhatWasDecidedOnItsShareAndThatItWasTakenBack() {
        var colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST));
        var path = filed();
        act(worker, path, "acceptance", 1, "");
        var helps = "{\"unit\": \"%s\", \"role\": \"CO\"}".formatted(TestCity.ENFORCEMENT);
        var share = act(worker, path, "handovers", 2, helps).at("/handovers/0/id");
        act(worker, path, "handovers/" + share + "/withdrawal", 3, "{\"note\": \"不需要了\"}");
        assertThat(kinds(enforcement)).containsExactly("WITHDRAWN", "HANDED_OVER");
        act(worker, path, "handovers", 4, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        act(housing, path, "resolution", 5, "{\"text\": \"已更换灯泡\"}");
        var asked = "{\"reason\": \"HISTORY\", \"evidence\": \"多年遗留\"}";
        act(housing, path, "exclusion", 6, asked);
        act(worker, path, "exclusion-decision", 7, "{\"granted\": false, \"note\": \"不是\"}");
        act(housing, path, "exclusion", 8, asked);
        act(worker, path, "exclusion-decision", 9, "{\"granted\": true, \"note\": \"属实\"}");
        act(colleague, path, "rating", 10, "{\"satisfied\": \"NO\"}");
        act(housing, path, "appeal", 11, "{\"text\": \"不属实\"}");
        act(official, path, "appeal-decision", 12, "{\"granted\": true, \"note\": \"采纳\"}");
        assertThat(kinds(housing)).containsExactly("APPEAL_DECIDED", "EXCLUDED", "EXCLUSION_REFUSED", "HANDED_OVER");
        assertThat(unread(enforcement)).isEqualTo(2);
    }

    @Test
    void onlyADistrictOfficialSupervises() {
        var path = filed();
        var by = "{\"note\": \"请本周内答复\", \"by\": \"" + Ahead.MOMENT + "\"}";
        assertThat(act(worker, path, "supervision", 1, by).at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(act(official, path, "supervision", 1, by.replace(Ahead.DAY, "2020-01-01"))
                        .at("/code"))
                .isEqualTo("WANTED_IN_THE_PAST");
        assertThat(act(official, path, "supervision", 1, by.replace(Ahead.DAY, "9020-01-01"))
                        .at("/code"))
                .isEqualTo("MOMENT_TOO_FAR_AHEAD");
        var supervised = act(official, path, "supervision", 1, by);
        assertThat(supervised.at("/timeline/1/kind")).isEqualTo("SUPERVISED");
        assertThat(supervised.at("/timeline/1/until")).isEqualTo(Ahead.MOMENT);
        assertThat(worker.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("SUPERVISED");
    }

    @Test
    void whoIsOfferedACaseOrCalledToAMeetingIsTold() {
        var rule = "category,division,dispatch,units\n,%s,CLAIM,住房和城乡建设局;综合执法队\n".formatted(TestCity.EAST_CODE);
        var ruled = caller(city.apiClient(Role.TENANT_ADMIN))
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/responsibilities/imports", rule);
        assertThat(ruled.status()).as(ruled.body()).isEqualTo(200);
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST));
        var offered = filed();
        act(worker, offered, "acceptance", 1, "");
        act(worker, offered, "handovers", 2, "{\"role\": \"LEAD\"}");
        for (var unit : List.of(housing, enforcement)) {
            assertThat(unit.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("OFFERED");
            assertThat(unit.get("/api/v1/my/notices").at("/items/0/text")).contains("认领");
        }
        var met = filed();
        act(worker, met, "acceptance", 1, "");
        var call =
                "{\"kind\": \"JOINT_REVIEW\", \"units\": [\"%s\"], \"question\": \"归谁\"}".formatted(TestCity.HOUSING);
        assertThat(act(worker, met, "meetings", 2, call).status()).isEqualTo(200);
        assertThat(housing.get("/api/v1/my/notices").at("/items/0/kind")).isEqualTo("CALLED");
        assertThat(housing.get("/api/v1/my/notices").at("/items/0/about/title")).isEqualTo("路灯不亮");
        assertThat(unread(enforcement)).as("was not called").isEqualTo(1);
    }

    @Test
    void whatIsResolvedIsNotUrged() {
        var path = filed();
        act(worker, path, "acceptance", 1, "");
        act(worker, path, "resolution", 2, "{\"text\": \"好了\"}");
        assertThat(act(worker, path, "urging", 3, "{\"note\": \"快\"}").at("/code"))
                .isEqualTo("CASE_ALREADY_RESOLVED");
        assertThat(worker.get(path).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void whatIsReadIsCountedNoMore() {
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        for (var count = 0; count < 3; count++) {
            act(worker, filed(), "urging", 1, "{\"note\": \"快\"}");
        }
        var page = secretary.get("/api/v1/my/notices?limit=2");
        assertThat(page.json().at("/items").size()).isEqualTo(2);
        var rest = secretary.get("/api/v1/my/notices?limit=2&cursor=" + page.at("/next"));
        assertThat(rest.json().at("/items").size()).isEqualTo(1);
        var reading = "/api/v1/my/notices/" + page.at("/items/0/id") + "/reading";
        assertThat(worker.post(reading, "").status()).as("somebody else's").isEqualTo(404);
        assertThat(secretary.post(reading, "").at("/unread")).isEqualTo("2");
        assertThat(secretary.post(reading, "").at("/unread")).isEqualTo("2");
        assertThat(secretary
                        .get("/api/v1/my/notices?unread=true")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(secretary.post("/api/v1/my/notices/readings", "").at("/unread"))
                .isEqualTo("0");
    }

    @Test
    void whoLostTheRightIsToldNothingOfTheCase() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_SECRETARY, TestCity.RIVER, null);
        var secretary = caller(TestTokens.person(city.tenant(), account));
        var urged = act(worker, filed(), "urging", 1, "{\"note\": \"快\"}");
        assertThat(secretary.get("/api/v1/my/notices").body()).contains(urged.at("/number"));
        city.withdraw(grant);
        var after = secretary.get("/api/v1/my/notices");
        assertThat(after.json().at("/items").size()).isEqualTo(1);
        assertThat(after.body()).doesNotContain(urged.at("/number"), urged.at("/id"), "路灯不亮");
    }

    @Test
    void newHitsOfASavedSearchAreOneUnreadNoticeUntilTheyAreReadOrTakenBack() {
        var account = UUID.randomUUID();
        var search = UUID.randomUUID();
        var asker = caller(TestTokens.person(city.tenant(), account));
        tell(account, search, true);
        tell(account, search, true);
        var told = asker.get("/api/v1/my/notices");
        assertThat(kinds(asker)).containsExactly("NEW_HITS");
        assertThat(told.at("/items/0/search")).isEqualTo(search.toString());
        assertThat(told.at("/items/0/text")).isEqualTo("您保存的查找有新的事项。");
        assertThat(unread(caller(TestTokens.person(otherCity.tenant(), account))))
                .isZero();

        asker.post("/api/v1/my/notices/" + told.at("/items/0/id") + "/reading", "");
        tell(account, search, true);
        assertThat(unread(asker)).isEqualTo(1);
        tell(account, UUID.randomUUID(), false);
        assertThat(unread(asker)).as("another's").isEqualTo(1);
        tell(account, search, false);
        tell(account, search, false);
        assertThat(unread(asker)).isZero();
        assertThat(kinds(asker)).as("what was read stays").containsExactly("NEW_HITS");
    }

    @Test
    void onlyThePlatformTellsOfNewHitsAndInFull() {
        var platform = caller(TestTokens.internal("search-service"));
        var nothing = "{\"tenant\": \"%s\", \"searches\": []}".formatted(city.tenant());
        assertThat(platform.post("/internal/notices/new-hits", nothing).status())
                .isEqualTo(204);
        assertThat(worker.post("/internal/notices/new-hits", nothing).status()).isEqualTo(403);
        assertThat(platform.post("/internal/notices/new-hits", nothing.replace("[]", "[{}]"))
                        .status())
                .isEqualTo(422);
    }

    private void tell(UUID account, UUID search, boolean newHits) {
        var told = """
                {"tenant": "%s", "searches": [{"account": "%s", "search": "%s", "newHits": %s}]}
                """.formatted(city.tenant(), account, search, newHits);
        assertThat(caller(TestTokens.internal("search-service"))
                        .post("/internal/notices/new-hits", told)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTenantSaysItInItsOwnWords() {
        var admin = caller(city.person(Role.TENANT_ADMIN, TestCity.CITY));
        var words = "{\"texts\": [{\"kind\": \"URGED\", \"language\": \"ZH_CN\", \"text\": \"快办 {number}\"}]}";
        assertThat(worker.put("/api/v1/wording", words).status()).isEqualTo(403);
        assertThat(admin.put("/api/v1/wording", words.replace("{number}", "{name}"))
                        .at("/code"))
                .isEqualTo("PLACEHOLDER_UNKNOWN");
        assertThat(admin.put("/api/v1/wording", words).status()).isEqualTo(200);
        var urged = act(official, filed(), "urging", 1, "{\"note\": \"快\"}");
        assertThat(worker.get("/api/v1/my/notices").at("/items/0/text")).isEqualTo("快办 " + urged.at("/number"));
    }

    private static List<String> kinds(Http caller) {
        return caller.get("/api/v1/my/notices").json().at("/items").findValuesAsString("kind");
    }

    private static int unread(Http caller) {
        return Integer.parseInt(caller.get("/api/v1/my/notices/count").at("/unread"));
    }

    private static Http.Answer act(Http caller, String path, String step, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
    }
}
