package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/** Units that are called together about a case. */
class MeetingIT extends CaseIT {
    private Http housing;
    private Http enforcement;
    private String path;

    @BeforeEach
    void aCaseAndTwoUnits() {
        housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.CITY));
        path = filed();
        act(worker, path + "/acceptance", "");
    }

    @Test
    void unitsDisputeWhoseItIsAndThoseWithoutAShareReadItUntilTheyDecide() {
        act(worker, path + "/handovers", order(TestCity.HOUSING));
        assertThat(enforcement.get(path).status()).isEqualTo(404);
        var called = act(worker, path + "/meetings", call(TestCity.HOUSING, TestCity.ENFORCEMENT));
        assertThat(called.status()).as(called.body()).isEqualTo(200);
        assertThat(called.at("/meeting/question")).isEqualTo("归谁");
        assertThat(called.json().at("/meeting/units").size()).isEqualTo(2);
        assertThat(enforcement.get("/api/v1/handovers").at("/items/0/status")).isEqualTo("INVITED");

        var meeting = path + "/meetings/" + called.at("/meeting/id");
        var reported = act(enforcement, meeting + "/report", unit(TestCity.ENFORCEMENT));
        assertThat(reported.json().at("/meeting/units").findValuesAsString("reportedAt"))
                .filteredOn(at -> !at.isEmpty())
                .hasSize(1);
        assertThat(code(enforcement, meeting + "/report", unit(TestCity.ENFORCEMENT)))
                .isEqualTo("UNIT_ALREADY_REPORTED");
        assertThat(code(enforcement, meeting + "/report", unit(TestCity.HOUSING)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(code(enforcement, meeting + "/decision", "{\"text\": \"归我\"}"))
                .isEqualTo("NOT_ALLOWED");
        var guest = worker.get(path).at("/handovers/1/id");
        assertThat(code(enforcement, path + "/handovers/" + guest + "/signature", ""))
                .isEqualTo("UNIT_ONLY_INVITED");

        var decided =
                act(worker, meeting + "/decision", "{\"unit\": \"%s\", \"text\": \"归住建\"}".formatted(TestCity.HOUSING));
        assertThat(decided.json().at("/meeting").isNull()).isTrue();
        assertThat(decided.json().at("/timeline").findValuesAsString("kind"))
                .endsWith("ASSIGNED", "CONVENED", "CONVENED", "REPORTED_IN", "DECIDED");
        assertThat(enforcement.get(path).status()).isEqualTo(404);
        assertThat(housing.get(path).status()).isEqualTo(200);
        assertThat(code(worker, meeting + "/decision", "{\"text\": \"再说\"}")).isEqualTo("MEETING_DECIDED");
    }

    @Test
    void whileUnitsMeetTheCaseIsNeitherResolvedNorShelvedNorMetAboutTwice() {
        act(worker, path + "/meetings", call(TestCity.HOUSING));
        assertThat(code(worker, path + "/resolution", "{\"text\": \"好了\"}")).isEqualTo("MEETING_OPEN");
        assertThat(code(
                        worker,
                        path + "/shelving",
                        "{\"reason\": \"POLICY\", \"reviewOn\": \"%s\", \"note\": \"等\"}".formatted(Ahead.DAY)))
                .isEqualTo("MEETING_OPEN");
        assertThat(code(worker, path + "/meetings", call(TestCity.HOUSING))).isEqualTo("MEETING_OPEN");
        assertThat(code(worker, path + "/meetings", call(UUID.randomUUID()))).isEqualTo("MEETING_OPEN");
    }

    @Test
    void aGuestThatGetsAShareIsAGuestNoMore() {
        act(worker, path + "/meetings", call(TestCity.HOUSING));
        var handed = act(worker, path + "/handovers", order(TestCity.HOUSING));
        assertThat(handed.at("/unitName")).isEqualTo("住房和城乡建设局");
        var meeting = path + "/meetings/" + handed.at("/meeting/id");
        act(worker, meeting + "/decision", "{\"text\": \"归住建\"}");
        assertThat(housing.get(path).at("/status")).isEqualTo("ASSIGNED");
    }

    private static String call(UUID... units) {
        var ids = new StringBuilder();
        for (var unit : units) {
            ids.append(ids.isEmpty() ? "\"" : ", \"").append(unit).append('"');
        }
        return "{\"kind\": \"JOINT_REVIEW\", \"units\": [%s], \"question\": \"归谁\"}".formatted(ids);
    }

    private static String order(UUID unit) {
        return "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(unit);
    }

    private static String unit(UUID unit) {
        return "{\"unit\": \"" + unit + "\"}";
    }

    private String code(Http caller, String step, String body) {
        return act(caller, step, body).at("/code");
    }

    /** With the version as it is now. */
    private Http.Answer act(Http caller, String step, String body) {
        return caller.with("If-Match", worker.get(path).header("ETag")).post(step, body);
    }
}
