package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;

class HouseholdLifeIT extends ResidentIT {

    @Test
    void aHouseholdFromMovingInToTheLastDeparture() {
        var dwelling = river.dwelling("河畔花园");
        var household = river.household(dwelling);
        var mother = river.resident(household, "林小满");
        var child = river.resident(household, "林大雪");
        var path = "/api/v1/households/" + household;

        var seen = worker.get(path);
        assertThat(seen.at("/path")).isEqualTo("河畔花园 3-2-501");
        assertThat(seen.at("/memberCount")).isEqualTo("2");
        assertThat(seen.json().at("/members").findValuesAsString("name")).containsExactly("林**", "林**");
        var checked = act(worker, path + "/check", 1, "");
        assertThat(checked.at("/checkedAt")).isNotEmpty();
        assertThat(checked.header("ETag")).isEqualTo("\"2\"");

        var next = river.household(river.dwelling("桥头花园"));
        var moved = act(worker, "/api/v1/residents/" + child + "/move", 1, """
                {"household": "%s", "on": "2024-06-01", "relation": "HEAD"}""".formatted(next));
        assertThat(moved.at("/path")).isEqualTo("桥头花园 3-2-501");
        assertThat(worker.get(path).json().at("/members").findValuesAsString("resident"))
                .as("who lives there is not hidden behind who did")
                .containsExactly(mother, child);
        assertThat(act(worker, path + "/end", 2, "{\"on\": \"2024-07-01\"}").at("/code"))
                .isEqualTo("HOUSEHOLD_STILL_LIVED_IN");
        assertThat(act(worker, "/api/v1/residents/" + mother + "/departure", 1, "{\"on\": \"2024-07-01\"}")
                        .at("/to"))
                .isEqualTo("2024-07-01");
        assertThat(act(worker, path + "/end", 2, "{\"on\": \"2024-07-01\"}").status())
                .isEqualTo(200);

        var after = worker.get(path).json();
        assertThat(after.at("/memberCount").asInt()).isZero();
        assertThat(after.at("/members").findValuesAsString("to")).containsExactly("2024-07-01", "2024-06-01");
        assertThat(items(worker, "/api/v1/households?division=" + TestCity.RIVER_CODE))
                .isOne();
        assertThat(items(worker, "/api/v1/households?dwelling=" + dwelling))
                .as("the dwelling's past")
                .isOne();
        assertThat(items(worker, "/api/v1/residents")).isOne();
        assertThat(items(worker, "/api/v1/residents?household=" + household)).isOne();
        assertThat(worker.post("/api/v1/residents", Homesteads.registration(household, "林立春"))
                        .at("/code"))
                .isEqualTo("HOUSEHOLD_ENDED");
    }

    @Test
    void aFileIsMaskedSealedAtRestAndRevealedForAReason() throws Exception {
        var id = river.resident(river.household(river.dwelling("河畔花园")), "林小满");
        var path = "/api/v1/residents/" + id;
        var masked = worker.get(path);
        assertThat(masked.at("/name")).isEqualTo("林**");
        assertThat(masked.at("/phone")).isEqualTo("138****1234");
        assertThat(masked.at("/emergencyContact/phone")).isEqualTo("139****5678");
        assertThat(worker.get("/api/v1/residents").body()).doesNotContain("小满", "0000");

        assertThat(worker.post(path + "/reveal", "{\"reason\": \"CASE\"}").at("/code"))
                .isEqualTo("INVALID_FIELDS");
        var revealed = worker.post(path + "/reveal", "{\"reason\": \"VISIT\"}");
        assertThat(revealed.at("/name")).isEqualTo("林小满");
        assertThat(revealed.at("/phone")).isEqualTo("138 0000 1234");
        assertThat(revealed.at("/emergencyContact/name")).isEqualTo("林小满");
        try (var connection = TestPostgres.superuser("residents");
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from resident r where r::text like '%林小满%' or r::text like '%"
                                + HexFormat.of().formatHex("林小满".getBytes(StandardCharsets.UTF_8))
                                + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void aDayNobodyCanKnowIsRefused() {
        var household = river.household(river.dwelling("河畔花园"));
        for (var day : new LocalDate[] {LocalDate.now(ZoneOffset.UTC).plusDays(2), LocalDate.of(1899, 12, 31)}) {
            var body = Homesteads.registration(household, "林小满").replace("2020-03-01", day.toString());
            assertThat(worker.post("/api/v1/residents", body).at("/code")).isEqualTo("INVALID_FIELDS");
        }
        var nameless = worker.post("/api/v1/residents", Homesteads.registration(household, "\u3000"));
        assertThat(nameless.at("/errors/0/field")).isEqualTo("emergencyContact.name");
        assertThat(nameless.at("/errors/1/field")).isEqualTo("name");
    }

    @Test
    void anEmergencyContactIsCheckedLikeThePerson() {
        var body = Homesteads.registration(river.household(river.dwelling("河畔花园")), "林小满");
        for (var wrong :
                new String[] {body.replace("13900005678", "不详"), body.replace("{\"name\": \"林小满\"", "{\"name\": \"\"")
                }) {
            assertThat(worker.post("/api/v1/residents", wrong).at("/code")).isEqualTo("INVALID_FIELDS");
        }
    }

    @Test
    void administratorsAndAuditorsReadNoResidents() {
        var id = river.resident(river.household(river.dwelling("河畔花园")), "林小满");
        for (var role : new Role[] {Role.TENANT_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.UNIT_HANDLER}) {
            var caller = caller(city.person(role, TestCity.CITY));
            assertThat(caller.get("/api/v1/residents/" + id).status())
                    .as("%s", role)
                    .isEqualTo(403);
            assertThat(caller.get("/api/v1/residents").status()).as("%s", role).isEqualTo(403);
        }
        assertThat(official.get("/api/v1/residents/" + id).status()).isEqualTo(200);
        assertThat(official.with("If-Match", "\"1\"")
                        .post("/api/v1/residents/" + id + "/departure", "{\"on\": \"2024-07-01\"}")
                        .status())
                .isEqualTo(403);
    }
}
