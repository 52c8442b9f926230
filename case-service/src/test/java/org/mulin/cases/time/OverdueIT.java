package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStatus;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** The first question of every morning: what is late, in which place, at which unit. */
class OverdueIT extends TimeIT {
    private static final String OVERDUE = "/api/v1/cases/overdue";

    @Autowired
    private MindClocks mindClocks;

    private String street;
    private String drain;

    /** A case that its community left lying, and one at a unit that is late the longest. */
    @BeforeEach
    void twoAreLate() {
        var garden = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN));
        street = filed();
        drain = garden.post("/api/v1/cases", LAMP.replace(TestCity.RIVER_CODE, TestCity.GARDEN_CODE))
                .header("Location");
        step(
                drain,
                CaseEvent.Kind.ASSIGNED,
                CaseStatus.ASSIGNED,
                event -> event.unit(TestCity.HOUSING).handover(UUID.randomUUID()));
        late("1 hour");
        sql("update clock set due_at = now() - interval '2 days' where tenant_id = '{tenant}' and step = 'SIGN'");
        mindClocks.of(tenant());
    }

    @Test
    void whatIsLateIsListedByPlaceAndUnitTheLongestFirst() {
        assertThat(cases(official.get(OVERDUE))).containsExactly(id(drain), id(street));
        assertThat(cases(worker.get(OVERDUE))).containsExactly(id(street));
        assertThat(cases(official.get(OVERDUE + "?division=" + TestCity.GARDEN_CODE)))
                .containsExactly(id(drain));
        assertThat(cases(official.get(OVERDUE + "?unit=" + TestCity.HOUSING))).containsExactly(id(drain));
        assertThat(cases(official.get(OVERDUE + "?unit=" + TestCity.ENFORCEMENT)))
                .isEmpty();
        var first = official.get(OVERDUE + "?limit=1");
        assertThat(first.at("/items/0/step")).isEqualTo("SIGN");
        assertThat(first.at("/items/0/unitName")).isEqualTo("住房和城乡建设局");
        assertThat(first.at("/items/0/division")).isEqualTo(TestCity.GARDEN_CODE);
        var second = official.get(OVERDUE + "?limit=1&cursor=" + first.at("/next"));
        assertThat(cases(second)).containsExactly(id(street));
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Test
    void aUnitSeesItsOwnAndNobodySeesAnothersPlace() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        assertThat(cases(housing.get(OVERDUE))).containsExactly(id(drain));
        assertThat(cases(housing.get(OVERDUE + "?unit=" + TestCity.ENFORCEMENT)))
                .isEmpty();
        assertThat(cases(caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.WEST))
                        .get(OVERDUE + "?division=" + TestCity.RIVER_CODE)))
                .isEmpty();
        assertThat(caller(city.person(Role.AUDITOR, TestCity.CITY)).get(OVERDUE).status())
                .isEqualTo(403);
        assertThat(official.get(OVERDUE + "?division=9999").at("/code")).isEqualTo("DIVISION_UNKNOWN");
    }

    @Test
    void whatIsDoneOrWaitsForItsRequesterIsNotLate() {
        step(street, CaseEvent.Kind.ACCEPTED, CaseStatus.ACCEPTED, event -> event);
        step(drain, CaseEvent.Kind.WAITING, CaseStatus.ASSIGNED, event -> event);
        assertThat(cases(official.get(OVERDUE))).isEmpty();
        step(drain, CaseEvent.Kind.RESUMED, CaseStatus.ASSIGNED, event -> event);
        assertThat(cases(official.get(OVERDUE))).as("late is late").containsExactly(id(drain));
    }

    @Test
    void aCommunitysListIsReadFromItsOwnIndexHoweverMuchIsLateElsewhere() throws Exception {
        sql("""
                insert into cases (tenant_id, id, number, kind, status, title, description, division_id, filed_at,
                                   updated_at, version)
                select '{tenant}', uuidv7(), 'late-' || n, 'CONCERN', 'FILED', '路灯不亮', '坏了一周', '%s', now(), now(), 1
                  from generate_series(1, 10000) n
                """.formatted(TestCity.BRIDGE));
        sql("""
                insert into clock (tenant_id, case_id, id, step, unit, warn_before, climb_every, started_at, due_at, stage,
                                   division_id, community_id)
                select tenant_id, id, uuidv7(), 'ACCEPT', 'WORKING_HOURS', 2, 7, now(), now() - interval '3 days',
                       'OVERDUE', division_id, division_id
                  from cases where tenant_id = '{tenant}' and number like 'late-%'
                """);
        sql("analyze clock");
        try (var superuser = TestPostgres.superuser("cases");
                var statement = superuser.createStatement();
                var plan = statement.executeQuery("""
                        explain (analyze, buffers, format json)
                        select k.id from clock k
                         where k.tenant_id = '%s' and k.stage = 'OVERDUE' and k.stopped_at is null
                           and k.paused_at is null and k.community_id = '%s'
                         order by due_at, id limit 21
                        """.formatted(city.tenant(), TestCity.RIVER))) {
            plan.next();
            assertThat(plan.getString(1)).contains("clock_overdue_community").doesNotContain("\"Sort\"");
        }
        assertThat(cases(worker.get(OVERDUE))).containsExactly(id(street));
    }

    @Test
    void besideWhatIsOpenStandsHowMuchIsLateAndOpensItsList() {
        for (var reader : List.of(official, worker)) {
            var code = reader == official ? TestCity.EAST_CODE : TestCity.RIVER_CODE;
            var days = reader.get("/api/v1/figures/days?from=2026-11-01&to=2026-11-30&division=" + code);
            assertThat(days.at("/overdue/count")).isEqualTo(reader == official ? "2" : "1");
            assertThat(cases(reader.get(days.at("/overdue/list"))))
                    .hasSize(Integer.parseInt(days.at("/overdue/count")));
        }
        step(street, CaseEvent.Kind.ACCEPTED, CaseStatus.ACCEPTED, event -> event);
        assertThat(worker.get("/api/v1/figures/days?from=2026-11-01&to=2026-11-30&division=" + TestCity.RIVER_CODE)
                        .at("/overdue/count"))
                .isEqualTo("0");
    }

    private static List<String> cases(Http.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().at("/items").findValuesAsString("caseId");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
