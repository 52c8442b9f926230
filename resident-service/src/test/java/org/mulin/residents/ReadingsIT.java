package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Every reading of a file appears where its resident can see it (PV-9). */
class ReadingsIT extends ResidentIT {
    private static final String MY_READINGS = "/api/v1/my/file/readings";
    private static final String REVEAL = "POST /api/v1/residents/{id}/reveal";
    private static final String REGISTERED = "REGISTERED DONE";
    private static final String CODE = "LINK_CODE_ISSUED DONE";
    private static final String LINKED = "LINKED DONE";

    private final UUID me = UUID.randomUUID();
    private String dwelling;
    private String household;
    private String resident;
    private String file;
    private Http person;

    @BeforeEach
    void aPersonWhoIsLinkedToAFile() {
        dwelling = river.dwelling("河畔花园");
        household = river.household(dwelling);
        resident = river.resident(household, "林小满");
        file = "/api/v1/residents/" + resident;
        person = caller(TestTokens.person(city.tenant(), me));
        var code = worker.post(file + "/link-code", "").at("/code");
        assertThat(person.post("/api/v1/my/file", "{\"code\": \"%s\"}".formatted(code))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverOpensRevealsOrIsRefusedAFileIsSeenByItsCommunityAndItsPerson() {
        official.get(file);
        worker.post(file + "/reveal", "{\"reason\": \"VISIT\"}");
        worker.post(file + "/reveal", "{\"reason\": \"CASE\", \"case\": \"%s\"}".formatted(UUID.randomUUID()));
        worker.post(file + "/reveal", "{\"reason\": \"CASE\"}");
        neighbour.post(file + "/reveal", "{\"reason\": \"EMERGENCY\"}");
        person.get("/api/v1/my/file");

        assertThat(readings(person, MY_READINGS))
                .isEqualTo(readings(worker, file + "/readings"))
                .isEqualTo(readings(official, file + "/readings"))
                .containsExactly(
                        "READ DONE",
                        REVEAL + " NOT_FOUND",
                        REVEAL + " INVALID_FIELDS",
                        "REVEAL CASE DONE",
                        "REVEAL VISIT DONE",
                        "READ DONE",
                        LINKED,
                        CODE,
                        REGISTERED);
    }

    @Test
    void aReadingSaysWhatItsAccountIsInTheCommunity() {
        var secretary = UUID.randomUUID();
        city.grant(secretary, Role.COMMUNITY_SECRETARY, TestCity.RIVER, null);
        city.grant(secretary, Role.DISTRICT_OFFICIAL, TestCity.EAST, null);
        city.grant(secretary, Role.MEDIATOR, TestCity.GARDEN, null);
        caller(TestTokens.person(city.tenant(), secretary)).get(file);
        neighbour.post(file + "/reveal", "{\"reason\": \"EMERGENCY\"}");
        person.get("/api/v1/my/file");

        var items = person.get(MY_READINGS).json().at("/items");
        assertThat(items.at("/0/account").asString()).isEqualTo(me.toString());
        assertThat(items.at("/0/roles")).isEmpty();
        assertThat(items.at("/1/roles")).as("of a neighbour").isEmpty();
        assertThat(items.at("/2/account").asString()).isEqualTo(secretary.toString());
        assertThat(items.at("/2/roles").valueStream().map(JsonNode::asString))
                .containsExactly("COMMUNITY_SECRETARY", "DISTRICT_OFFICIAL");
    }

    @Test
    void onlyOnePersonsFileOpenedIsAReading() {
        for (var path : List.of(
                "/api/v1/residents",
                "/api/v1/residents/batch?ids=" + resident,
                "/api/v1/households/" + household,
                file + "/readings")) {
            assertThat(worker.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(act(worker, "/api/v1/households/" + household + "/check", 1, "")
                        .status())
                .isEqualTo(200);
        assertThat(act(worker, file + "/departure", 2, "{\"on\": \"2024-01-01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(readings(person, MY_READINGS)).containsExactly("DEPARTED DONE", LINKED, CODE, REGISTERED);
    }

    @Test
    void whatFollowsFromARenamingIsNoActOnTheFile() {
        var renamed = worker.with("If-Match", "\"1\"").put("/api/v1/addresses/" + dwelling, "{\"label\": \"502\"}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(worker.get("/api/v1/households/" + household).at("/version"))
                .as("the index of homes is told")
                .isEqualTo("2");
        assertThat(readings(person, MY_READINGS)).containsExactly(LINKED, CODE, REGISTERED);
    }

    @Test
    void theCaseAFileWasRevealedForIsKeptForTheAuditor() {
        var matter = UUID.randomUUID().toString();
        worker.post(file + "/reveal", "{\"reason\": \"CASE\", \"case\": \"%s\"}".formatted(matter));
        var auditor = caller(city.person(Role.AUDITOR, TestCity.CITY));
        var record = auditor.get("/api/v1/audit/resident-service?entity=resident&id=" + resident);
        assertThat(record.at("/items/0/action")).isEqualTo("REVEAL");
        assertThat(record.at("/items/0/about")).isEqualTo(matter);
    }

    @Test
    void nobodyElseSeesWhoOpenedAFile() {
        var stranger = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        for (var caller : List.of(neighbour, stranger)) {
            assertThat(caller.get(file + "/readings").at("/code")).isEqualTo("NOT_FOUND");
        }
        assertThat(person.get(file + "/readings").at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(worker.get(MY_READINGS).at("/code")).isEqualTo("NOT_FOUND");
        assertThat(person.delete("/api/v1/my/file").status()).isEqualTo(204);
        assertThat(person.get(MY_READINGS).at("/code")).isEqualTo("NOT_FOUND");
        assertThat(person.delete("/api/v1/my/file").at("/code")).isEqualTo("NOT_FOUND");
    }

    /** Action, purpose and outcome of each, one to a page. */
    private static List<String> readings(Http caller, String path) {
        var readings = new ArrayList<String>();
        var next = "";
        do {
            var page = caller.get(path + "?limit=1" + next).json();
            var it = page.at("/items/0");
            var purpose = it.path("purpose").asString("");
            readings.add(it.at("/action").asString()
                    + (purpose.isEmpty() ? " " : " " + purpose + " ")
                    + it.at("/outcome").asString());
            next = page.path("next").isString() ? "&cursor=" + page.at("/next").asString() : "";
        } while (!next.isEmpty());
        return readings;
    }
}
