package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** How a matter comes in: by which channel, under which number, by whom, and whether it is taken on. */
class IntakeIT extends CaseIT {

    @Test
    void theChannelTheNumberAndTheUrgencyAreKept() {
        var filed = worker.post(
                "/api/v1/cases",
                with("\"channel\": \"HOTLINE\", \"urgency\": \"AT_ONCE\","
                        + " \"outside\": {\"source\": \"12345\", \"number\": \"20261122-7\"}"));
        assertThat(filed.at("/channel")).isEqualTo("HOTLINE");
        assertThat(filed.at("/urgency")).isEqualTo("AT_ONCE");
        assertThat(filed.at("/outside/number")).isEqualTo("20261122-7");
        assertThat(worker.get(filed()).at("/channel")).isEqualTo("DESK");
        assertThat(caller(city.apiClient(Role.API_CLIENT))
                        .post("/api/v1/cases", LAMP)
                        .at("/channel"))
                .isEqualTo("API");
    }

    @Test
    void anOutsideNumberIsTakenInOnceAndOnlyWhoSeesTheFirstIsToldOfIt() {
        var numbered = with("\"outside\": {\"source\": \"12345\", \"number\": \"20261122-8\"}");
        var first = worker.post("/api/v1/cases", numbered);
        var again = worker.post("/api/v1/cases", numbered);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("OUTSIDE_NUMBER_TAKEN");
        assertThat(again.at("/errors/0/id")).isEqualTo(first.at("/id"));
        var neighbour = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN))
                .post("/api/v1/cases", numbered.replace(TestCity.RIVER_CODE, TestCity.GARDEN_CODE));
        assertThat(neighbour.status()).isEqualTo(409);
        assertThat(neighbour.body()).doesNotContain(first.at("/id"));
        assertThat(caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                        .post("/api/v1/cases", numbered)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatIsNotTakenOnSaysWhereToGoAndMayBeTakenUpAgain() {
        var path = filed();
        var refusal = "{\"reason\": \"COURT\", \"whereTo\": \"请到区人民法院立案大厅\"}";
        var refused = worker.with("If-Match", "\"1\"").post(path + "/refusal", refusal);
        assertThat(refused.at("/status")).isEqualTo("REFUSED");
        assertThat(refused.at("/timeline/1/reason")).isEqualTo("COURT");
        assertThat(refused.at("/timeline/1/note")).isEqualTo("请到区人民法院立案大厅");
        assertThat(worker.with("If-Match", "\"2\"")
                        .post(path + "/acceptance", "")
                        .at("/code"))
                .isEqualTo("CASE_ALREADY_ACCEPTED");
        assertThat(worker.with("If-Match", "\"2\"")
                        .post(path + "/refusal", refusal)
                        .at("/code"))
                .isEqualTo("CASE_ALREADY_ACCEPTED");
        assertThat(worker.with("If-Match", "\"2\"")
                        .post(path + "/reopening", "{\"reason\": \"属于本辖区\"}")
                        .at("/status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void whoBroughtACaseIsRevealedForAReasonThatIsRecorded() {
        var path = filed();
        assertThat(worker.post(path + "/reveal", "{}").status()).isEqualTo(422);
        var revealed = worker.post(path + "/reveal", "{\"reason\": \"CONTACT\"}");
        assertThat(revealed.at("/name")).isEqualTo("林小满");
        assertThat(revealed.at("/phone")).isEqualTo("13800001234");
        var trail = caller(city.person(Role.AUDITOR, TestCity.CITY))
                .get("/api/v1/audit/case-service?entity=case&id=" + path.substring(path.lastIndexOf('/') + 1));
        assertThat(trail.json().at("/items").findValuesAsString("purpose")).contains("CONTACT");
        assertThat(caller(city.person(Role.GRID_WORKER, TestCity.RIVER))
                        .post(path + "/reveal", "{\"reason\": \"VISIT\"}")
                        .status())
                .isEqualTo(403);
        var anonymous = worker.post("/api/v1/cases", LAMP.replaceFirst(",\\s+\"requester\".*}\\s*}", "}"))
                .header("Location");
        assertThat(worker.post(anonymous + "/reveal", "{\"reason\": \"CONTACT\"}")
                        .at("/code"))
                .isEqualTo("CASE_HAS_NO_REQUESTER");
    }

    @Test
    void aSealedIdentityIsNotEvenMaskedAndOnlyRevealedToWhoAnswersForIt() {
        var filed = worker.post("/api/v1/cases", with("\"sealedIdentity\": true"));
        assertThat(filed.at("/sealedIdentity")).isEqualTo("true");
        assertThat(filed.json().at("/requester").isNull()).isTrue();
        var reveal = filed.header("Location") + "/reveal";
        var wish = "{\"reason\": \"CALL_BACK\"}";
        assertThat(worker.post(reveal, wish).status()).isEqualTo(403);
        assertThat(caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER))
                        .post(reveal, wish)
                        .at("/name"))
                .isEqualTo("林小满");
    }

    @Test
    void anAccountSeesItsOwnCasesAndNobodyElses() {
        var account = UUID.randomUUID();
        var resident = caller(TestTokens.person(city.tenant(), account));
        var brought = resident.post("/api/v1/my/cases", with("\"sealedIdentity\": true"));
        assertThat(brought.status()).isEqualTo(201);
        var path = brought.header("Location");
        assertThat(resident.get(path).at("/news/0/kind")).isEqualTo("FILED");
        assertThat(resident.get("/api/v1/my/cases").json().at("/items")).hasSize(1);
        assertThat(resident.get(path.replace("/my", "")).status()).isEqualTo(403);
        var neighbour = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        assertThat(neighbour.get(path).status()).isEqualTo(404);
        assertThat(neighbour.get("/api/v1/my/cases").json().at("/items")).isEmpty();
        var shown = worker.get(path.replace("/my", ""));
        assertThat(shown.at("/channel")).isEqualTo("RESIDENT");
        assertThat(shown.body()).as("sealed").doesNotContain(account.toString());
    }

    @Test
    void whoBroughtItReadsTheAnswerAndNotWhatColleaguesTellEachOther() {
        var resident = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var path = resident.post("/api/v1/my/cases", LAMP).header("Location");
        var inside = path.replace("/my", "");
        act(worker, inside, "acceptance", 1, "");
        act(worker, inside, "resolution", 2, "{\"text\": \"已更换灯泡\"}");
        act(worker, inside, "check", 3, "{\"holds\": true, \"note\": \"内部备注\"}");
        var mine = resident.get(path);
        assertThat(mine.body()).contains("已更换灯泡").doesNotContain("内部备注").doesNotContain("account");
        assertThat(mine.at("/confirmUntil")).isNotEmpty();
    }

    private static String with(String fields) {
        return LAMP.replaceFirst("\"kind\"", fields + ", \"kind\"");
    }

    static Http.Answer act(Http caller, String path, String step, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
    }
}
