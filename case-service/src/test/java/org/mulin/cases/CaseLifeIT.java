package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;

class CaseLifeIT extends CaseIT {

    @Test
    void aCaseGoesFromFilingToClosingAndBack() {
        var filed = worker.post("/api/v1/cases", LAMP);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");
        assertThat(filed.at("/status")).isEqualTo("FILED");
        assertThat(filed.at("/number")).matches("\\d{4}-[0-9A-Z]{7}");
        assertThat(filed.at("/place")).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");

        var path = filed.header("Location");
        var handler = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        assertThat(handler.get(path).status()).isEqualTo(404);
        assertThat(act(worker, path, "acceptance", 1, "").at("/status")).isEqualTo("ACCEPTED");
        var assigned =
                act(worker, path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        assertThat(assigned.at("/unitName")).isEqualTo("住房和城乡建设局");
        assertThat(act(handler, path, "resolution", 3, "{\"text\": \"已更换灯泡\"}").at("/status"))
                .isEqualTo("RESOLVED");
        assertThat(act(worker, path, "closure", 4, "").at("/code")).isEqualTo("CASE_AWAITS_CONFIRMATION");
        assertThat(act(worker, path, "call-back", 4, "{\"outcome\": \"SOLVED\"}")
                        .at("/status"))
                .isEqualTo("CLOSED");
        var reopened = act(worker, path, "reopening", 6, "{\"reason\": \"又不亮了\"}");
        assertThat(reopened.at("/status")).isEqualTo("ACCEPTED");
        assertThat(reopened.header("ETag")).isEqualTo("\"7\"");
        assertThat(reopened.json().at("/timeline").findValuesAsString("kind"))
                .containsExactly("FILED", "ACCEPTED", "ASSIGNED", "RESOLVED", "CALLED_BACK", "CLOSED", "REOPENED");
        assertThat(handler.get(path).status()).as("the unit's share ended").isEqualTo(404);
    }

    @Test
    void aBatchSaysHowThoseWereResolvedThatAre() {
        var path = filed();
        var id = path.substring(path.lastIndexOf('/') + 1);
        act(worker, path, "acceptance", 1, "");
        assertThat(worker.get("/api/v1/cases/batch?ids=" + id)
                        .json()
                        .at("/0/resolution")
                        .isNull())
                .isTrue();
        act(worker, path, "resolution", 2, "{\"text\": \"已更换灯泡\"}");
        assertThat(worker.get("/api/v1/cases/batch?ids=" + id).at("/0/resolution"))
                .isEqualTo("已更换灯泡");
        act(worker, path, "reopening", 3, "{\"reason\": \"又不亮了\"}");
        assertThat(worker.get("/api/v1/cases/batch?ids=" + id)
                        .json()
                        .at("/0/resolution")
                        .isNull())
                .isTrue();
    }

    @Test
    void theRequesterIsMaskedAndSealedAtRest() throws Exception {
        var path = filed();
        assertThat(worker.get(path).at("/requester/name")).isEqualTo("林**");
        assertThat(worker.get(path).at("/requester/phone")).isEqualTo("138****1234");
        try (var connection = TestPostgres.superuser("cases");
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from cases c where c::text like '%林小满%' or c::text like '%"
                                + HexFormat.of().formatHex("林小满".getBytes(StandardCharsets.UTF_8))
                                + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void anAnswerTravelsWholeAndSaysHowLongItIs() {
        var answer = worker.get(filed());
        assertThat(answer.header("Content-Length"))
                .isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void anIllegalMoveIsRefusedAndChangesNothing() {
        var path = filed();
        assertThat(act(worker, path, "closure", 1, "").at("/code")).isEqualTo("CASE_NOT_YET_RESOLVED");
        assertThat(act(worker, path, "resolution", 1, "{\"text\": \"好了\"}").at("/code"))
                .isEqualTo("CASE_NOT_YET_ACCEPTED");
        assertThat(act(worker, path, "reopening", 1, "{\"reason\": \"再来\"}").at("/code"))
                .isEqualTo("CASE_STILL_OPEN");
        assertThat(worker.get(path).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whatLooksFilledButIsBlankIsRefused() {
        for (var blank : List.of(
                LAMP.replace("路灯不亮", "\u3000"),
                LAMP.replace("林小满", "\u3000\u3000"),
                LAMP.replace("13800001234", "     "))) {
            assertThat(worker.post("/api/v1/cases", blank).at("/code")).isEqualTo("INVALID_FIELDS");
        }
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        var path = filed();
        act(worker, path, "acceptance", 1, "");
        assertThat(act(worker, path, "acceptance", 1, "").status()).isEqualTo(412);
        assertThat(worker.post(path + "/closure", "").status()).isEqualTo(428);
        assertThat(worker.with("If-Match", "nonsense")
                        .post(path + "/closure", "")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aGrantDecidesWhoSeesAndWhoActs() {
        var path = filed();
        assertThat(official.get(path).status()).isEqualTo(200);
        assertThat(caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.WEST))
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN))
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(caller(otherCity.person(Role.DISTRICT_OFFICIAL, TestCity.CITY))
                        .get(path)
                        .status())
                .isEqualTo(404);
        assertThat(caller(city.person(Role.TENANT_ADMIN, TestCity.CITY))
                        .get(path)
                        .status())
                .isEqualTo(403);
        var gridWorker = caller(city.person(Role.GRID_WORKER, TestCity.RIVER));
        assertThat(act(gridWorker, path, "acceptance", 1, "").at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN))
                        .post("/api/v1/cases", LAMP)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void listsAreCutByGrantDivisionAndStatusAndPagedToTheEnd() {
        for (var count = 0; count < 5; count++) {
            filed();
        }
        act(worker, filed(), "acceptance", 1, "");
        assertThat(items(official, "")).isEqualTo(6);
        assertThat(items(official, "?division=" + TestCity.RIVER_CODE + "&status=ACCEPTED"))
                .isEqualTo(1);
        assertThat(items(official, "?division=" + TestCity.WEST_CODE)).isZero();
        assertThat(items(official, "?division=" + TestCity.CITY_CODE)).isEqualTo(6);
        var seen = 0;
        var query = "?limit=4";
        while (true) {
            var page = official.get("/api/v1/cases" + query);
            seen += page.json().at("/items").size();
            if (page.json().at("/next").isNull()) {
                break;
            }
            query = "?limit=4&cursor=" + page.at("/next");
        }
        assertThat(seen).isEqualTo(6);
    }

    private static int items(Http caller, String query) {
        return caller.get("/api/v1/cases" + query).json().at("/items").size();
    }

    private static Http.Answer act(Http caller, String path, String step, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
    }
}
