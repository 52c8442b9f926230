package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import tools.jackson.databind.json.JsonMapper;

/** What a unit had in ten years does not lengthen the way to the few cases of a rare status. */
class UnitListIT extends CaseIT {
    private static final String SHARES = """
            insert into cases (tenant_id, id, number, kind, status, title, description, division_id, unit_id, unit_ids,
                               filed_at, updated_at, version)
            select '%1$s', uuidv7(), 'old-' || n, 'CONCERN', 'CLOSED', '路灯不亮', '坏了一周', '%2$s', '%3$s', '{%3$s}',
                   timestamptz '2024-01-01' + n * interval '1 hour', now(), 5
              from generate_series(1, 10000) n;
            insert into handover (tenant_id, id, case_id, unit_id, role, status, filed_at, case_status, sent_at)
            select tenant_id, uuidv7(), id, unit_id, 'LEAD', 'ANSWERED', filed_at, status, filed_at
              from cases where tenant_id = '%1$s' and number like 'old-%%';
            analyze handover;
            """;

    @Test
    void aUnitsListByStatusFollowsEachStepOfItsCases() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var path = filed();
        step(path, "acceptance", 1, "");
        step(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        assertThat(housing.get("/api/v1/cases?status=ASSIGNED").json().at("/items"))
                .hasSize(1);
        step(
                path,
                "shelving",
                3,
                "{\"reason\": \"POLICY\", \"reviewOn\": \"%s\", \"note\": \"等\"}".formatted(Ahead.DAY));
        assertThat(housing.get("/api/v1/cases?status=ASSIGNED").json().at("/items"))
                .isEmpty();
        assertThat(housing.get("/api/v1/cases?status=SHELVED").at("/items/0/title"))
                .isEqualTo("路灯不亮");
        step(path, "resumption", 4, "");
        assertThat(housing.get("/api/v1/cases?status=ASSIGNED").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void itAlsoFollowsProcessesThatKnowNothingOfIt() throws SQLException {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var path = filed();
        step(path, "acceptance", 1, "");
        step(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        try (var superuser = TestPostgres.superuser("cases");
                var statement = superuser.createStatement()) {
            statement.execute("update cases set status = 'SHELVED' where tenant_id = '%s'".formatted(city.tenant()));
        }
        assertThat(housing.get("/api/v1/cases?status=ASSIGNED").json().at("/items"))
                .isEmpty();
        assertThat(housing.get("/api/v1/cases?status=SHELVED").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void aRareStatusIsAsQuickToReadAsAnyOther() throws SQLException {
        try (var superuser = TestPostgres.superuser("cases");
                var statement = superuser.createStatement()) {
            statement.execute(SHARES.formatted(city.tenant(), TestCity.RIVER, TestCity.HOUSING));
            try (var plan = statement.executeQuery("""
                    explain (analyze, buffers, format json)
                    select c.id from cases c join handover h on h.tenant_id = c.tenant_id and h.case_id = c.id
                     where h.tenant_id = '%s' and h.unit_id = '%s' and h.ended_at is null and h.case_status = 'SHELVED'
                     order by h.filed_at desc, h.case_id desc limit 21
                    """.formatted(city.tenant(), TestCity.HOUSING))) {
                plan.next();
                var top = new JsonMapper().readTree(plan.getString(1)).at("/0/Plan");
                assertThat(top.at("/Shared Hit Blocks").asLong()
                                + top.at("/Shared Read Blocks").asLong())
                        .as(top.toString())
                        .isLessThan(20);
            }
        }
    }

    private void step(String path, String step, int version, String body) {
        var answer = worker.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
