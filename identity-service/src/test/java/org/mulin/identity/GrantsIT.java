package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;

class GrantsIT extends DirectoryIT {
    private UUID worker;

    @BeforeEach
    void divisionsAndAWorker() {
        town.load(Town.DIVISIONS, "");
        otherTown.load(Town.DIVISIONS, "");
        worker = town.hire("worker");
    }

    @Test
    void aGrantIsGivenListedAndTakenAway() {
        var given = town.grant(worker, "COMMUNITY_WORKER", "990101001001");
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(given.at("/division")).isEqualTo("990101001001");
        assertThat(town.as(worker).get("/api/v1/me").at("/grants/0/place")).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");
        var listed = town.admin().get("/api/v1/grants?account=" + worker);
        assertThat(listed.json().at("/items/0")).isEqualTo(given.json());

        assertThat(code(town.grant(worker, "COMMUNITY_WORKER", "990101001001"))).isEqualTo("409 GRANT_EXISTS");

        var path = "/api/v1/grants/" + given.at("/id");
        assertThat(town.admin().delete(path).status()).isEqualTo(204);
        assertThat(town.as(worker).get("/api/v1/me").json().at("/grants")).isEmpty();
        assertThat(town.admin().delete(path).status()).isEqualTo(404);
    }

    @Test
    void theSameKeyGivesOneGrant() {
        var body = """
                {"account": "%s", "role": "MEDIATOR", "division": "990101"}""".formatted(worker);
        var admin = town.admin().with("Idempotency-Key", "k1");
        var first = admin.post("/api/v1/grants", body);

        assertThat(admin.post("/api/v1/grants", body).body()).isEqualTo(first.body());
    }

    @Test
    void unitHandlersAndOnlyTheyHaveAUnit() {
        var unit = town.admin().post("/api/v1/units", """
                {"name": "住房和城乡建设局", "kind": "DEPARTMENT", "division": "9901"}""");
        assertThat(unit.status()).as(unit.body()).isEqualTo(201);

        assertThat(code(grant("UNIT_HANDLER", "null"))).isEqualTo("422 ONLY_UNIT_HANDLERS_HAVE_A_UNIT");
        assertThat(code(grant("MEDIATOR", "\"" + unit.at("/id") + "\"")))
                .isEqualTo("422 ONLY_UNIT_HANDLERS_HAVE_A_UNIT");
        assertThat(code(grant("UNIT_HANDLER", "\"" + UUID.randomUUID() + "\""))).isEqualTo("422 UNIT_UNKNOWN");
        assertThat(grant("UNIT_HANDLER", "\"" + unit.at("/id") + "\"").status()).isEqualTo(201);
    }

    @Test
    void rolesThatExcludeEachOtherAreNotGivenToOneAccount() {
        town.grant(worker, "COMMUNITY_WORKER", "990101");

        assertThat(code(town.grant(worker, "AUDITOR", "9901"))).isEqualTo("409 ROLES_EXCLUDE_EACH_OTHER");
    }

    @Test
    void nobodyGivesOrTakesOutsideTheirOwnArea() {
        var district = town.hire("district");
        town.grant(district, "TENANT_ADMIN", "990101");
        var west = town.grant(worker, "MEDIATOR", "990102");
        var east = town.grant(worker, "MEDIATOR", "990101001001");
        var admin = town.as(district);

        assertThat(admin.get("/api/v1/grants?account=" + worker).json().at("/items"))
                .hasSize(1);
        assertThat(code(admin.post("/api/v1/grants", """
                {"account": "%s", "role": "GRID_WORKER", "division": "990102"}""".formatted(worker)))).isEqualTo("403 NOT_ALLOWED");
        assertThat(admin.post("/api/v1/grants", """
                {"account": "%s", "role": "GRID_WORKER", "division": "990101001"}""".formatted(worker)).status()).isEqualTo(201);
        assertThat(admin.delete("/api/v1/grants/" + west.at("/id")).status()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/grants/" + east.at("/id")).status()).isEqualTo(204);
        assertThat(code(admin.post("/api/v1/units", """
                {"name": "物业", "kind": "PROPERTY_COMPANY", "division": "990102"}"""))).isEqualTo("403 NOT_ALLOWED");
    }

    @Test
    void workersGiveNothing() {
        town.grant(worker, "COMMUNITY_WORKER", "9901");

        var answer = town.as(worker).post("/api/v1/grants", """
                {"account": "%s", "role": "TENANT_ADMIN", "division": "9901"}""".formatted(worker));

        assertThat(code(answer)).isEqualTo("403 NOT_ALLOWED");
    }

    @Test
    void nobodyTakesTheirOwnLastAdministration() {
        var own = town.admin()
                .get("/api/v1/grants?account=" + town.admin().get("/api/v1/me").at("/account"));
        var path = "/api/v1/grants/" + own.at("/items/0/id");

        assertThat(code(town.admin().delete(path))).isEqualTo("409 OWN_LAST_ADMINISTRATION");
        var second = town.hire("second");
        town.grant(second, "TENANT_ADMIN", "9901");
        assertThat(town.as(second).delete(path).status()).isEqualTo(204);
    }

    @Test
    void whatBelongsToAnotherTenantIsLikeMissing() {
        var theirs = otherTown.hire("worker");
        var grant = otherTown.grant(theirs, "MEDIATOR", "990101");
        var unit = otherTown.admin().post("/api/v1/units", """
                {"name": "物业", "kind": "PROPERTY_COMPANY", "division": "990101"}""");

        assertThat(code(town.grant(theirs, "MEDIATOR", "990101")))
                .isEqualTo(code(town.grant(UUID.randomUUID(), "MEDIATOR", "990101")))
                .isEqualTo("422 ACCOUNT_UNKNOWN");
        assertThat(code(grant("UNIT_HANDLER", "\"" + unit.at("/id") + "\""))).isEqualTo("422 UNIT_UNKNOWN");
        assertThat(code(town.admin().delete("/api/v1/grants/" + grant.at("/id"))))
                .isEqualTo(code(town.admin().delete("/api/v1/grants/" + UUID.randomUUID())))
                .isEqualTo("404 NOT_FOUND");
        assertThat(town.admin().get("/api/v1/grants?account=" + theirs).json().at("/items"))
                .isEmpty();
        assertThat(town.admin().get("/api/v1/units").json().at("/items")).isEmpty();
        assertThat(otherTown
                        .admin()
                        .get("/api/v1/grants?account=" + theirs)
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    private Http.Answer grant(String role, String unit) {
        return town.admin().post("/api/v1/grants", """
                {"account": "%s", "role": "%s", "division": "990101", "unit": %s}""".formatted(worker, role, unit));
    }

    private static String code(Http.Answer answer) {
        return answer.status() + " " + answer.at("/code");
    }
}
