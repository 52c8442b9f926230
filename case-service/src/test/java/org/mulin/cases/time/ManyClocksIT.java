package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many clocks of one tenant, as docs/decisions/0027 reports; {@code -Dclocks.open=1000000 -Dclocks.due=10000} makes them
 * a city's.
 */
class ManyClocksIT extends TimeIT {
    private static final Logger LOG = LoggerFactory.getLogger(ManyClocksIT.class);
    private static final int OPEN = Integer.getInteger("clocks.open", 20_000);
    private static final int DUE = Integer.getInteger("clocks.due", 1_000);

    @Autowired
    private MindClocks mindClocks;

    @BeforeEach
    void open() {
        sql("""
                insert into cases (tenant_id, id, number, kind, status, title, description, division_id, district_id,
                                   subdistrict_id, community_id, filed_at, updated_at, version)
                select '{tenant}', uuidv7(), 'many-' || n, 'CONCERN', 'FILED', '路灯不亮', '坏了一周', '%s', '%s', '%s', '%s',
                       now(), now(), 1
                  from generate_series(1, %d) n
                """.formatted(TestCity.RIVER, TestCity.EAST, TestCity.EAST_STREET, TestCity.RIVER, OPEN));
        sql("""
                insert into clock (tenant_id, case_id, id, step, unit, warn_before, climb_every, started_at, due_at,
                                   next_at, stage)
                select tenant_id, id, uuidv7(), 'ACCEPT', 'WORKING_HOURS', 2, 7, now(), now() + interval '1 day',
                       now() + interval '1 day', 'RUNNING'
                  from cases where tenant_id = '{tenant}'
                """);
        sql("analyze clock");
        sql("analyze cases");
    }

    @Test
    void whatIsNotDueIsNotRead() throws SQLException {
        assertThat(blocksOfOneLook())
                .as("of %d open clocks the look into the index alone is paid", OPEN)
                .isLessThanOrEqualTo(10);
    }

    @Test
    void whatIsDueAtOnceIsHandledOnceByTwoInstances() throws Exception {
        var blocks = blocksOfOneLook();
        due("due_at - interval '1 day 1 second'");
        var overdue = handle();
        assertThat(one("select count(*) || ' ' || count(distinct case_id) from notice where tenant_id = '{tenant}'"))
                .as("one worker, one notice for each")
                .isEqualTo(DUE + " " + DUE);
        due("due_at");
        var climbed = handle();
        assertThat(
                        one(
                                "select count(*) || ' ' || count(distinct case_id) from case_event where tenant_id = '{tenant}'"))
                .isEqualTo(DUE + " " + DUE);
        LOG.info(
                "{} open clocks: {} blocks a look, {} overdue handled in {}, climbed in {}",
                OPEN,
                blocks,
                DUE,
                overdue,
                climbed);
        assertThat(overdue.plus(climbed)).isLessThan(Duration.ofMinutes(1));
    }

    /** What a look at a tenant costs that has nothing due. */
    private long blocksOfOneLook() throws SQLException {
        try (var service = TestPostgres.as("cases_app", "cases", TestPostgres.PASSWORDS.app())) {
            service.setAutoCommit(false);
            try (var statement = service.createStatement()) {
                statement.execute("select set_config('app.tenant', '" + city.tenant() + "', true)");
                try (var plan = statement.executeQuery("explain (analyze, buffers, format json) "
                        + Clocks.HOLD_DUE.replace(":now", "now()").replace(":limit", "200"))) {
                    plan.next();
                    var it = new JsonMapper().readTree(plan.getString(1)).at("/0/Plan");
                    assertThat(it.toString()).contains("clock_next").doesNotContain("Seq Scan");
                    return it.at("/Shared Hit Blocks").asLong()
                            + it.at("/Shared Read Blocks").asLong();
                }
            }
        }
    }

    private void due(String at) {
        sql("""
                update clock set due_at = %s, next_at = now()
                 where tenant_id = '{tenant}'
                   and case_id in (select id from cases where tenant_id = '{tenant}' order by id limit %d)
                """.formatted(at, DUE));
    }

    private Duration handle() throws Exception {
        var start = System.nanoTime();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = instances.invokeAll(Collections.nCopies(2, (Callable<Boolean>) () -> {
                mindClocks.of(tenant());
                return true;
            }));
            for (var instance : both) {
                instance.get();
            }
        }
        // The service's own timer may hold a share of them while both of these find nothing more.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                one("select count(*) from clock where tenant_id = '{tenant}' and next_at <= now()"))
                        .isEqualTo("0"));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
