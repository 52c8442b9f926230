package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mulin.testing.TestPostgres;

/** What a list costs does not grow with the past. */
class ListPlanIT extends ActivityIT {

    @ParameterizedTest
    @EnumSource(names = {"PUBLISHED", "DRAFT", "CANCELLED"})
    void aListLooksAtNoPastActivities(ActivityStatus status) throws SQLException {
        published(worker, 2);
        execute("""
                insert into activity select (a).* from (
                  select jsonb_populate_record(a, jsonb_build_object(
                         'id', gen_random_uuid(),
                         'starts_at', now() - make_interval(days => 401, mins => n),
                         'ends_at', now() - make_interval(days => 400, mins => n),
                         'signup_until', now() - make_interval(days => 401, mins => n))) as a
                    from activity a, generate_series(1, 20000) n
                   where a.tenant_id = '%s') past
                """.formatted(city.tenant()));
        execute("analyze activity");
        var filter = new Activities.Filter(null, status, null, null, Instant.now());
        assertThat(blocks(Activities.query(filter, false))).isLessThan(50);
    }

    @Test
    void anActivityThatOutlastsAYearIsRefused() {
        var answer = worker.post("/api/v1/activities", DANCE.replace("2090-05-01T03", "2091-07-01T03"));
        assertThat(answer.at("/code")).isEqualTo("ACTIVITY_TOO_LONG");
        assertThat(answer.at("/detail")).contains("400");
    }

    /** As many of 8 kB as PostgreSQL looks at. */
    private int blocks(String query) throws SQLException {
        var sql = query;
        for (var parameter : Map.of(
                        ":everywhere", "false",
                        ":divisions", "'{}'",
                        ":now", "now()",
                        ":horizon", "now() - interval '400 days'",
                        ":limit", "21")
                .entrySet()) {
            sql = sql.replace(parameter.getKey(), parameter.getValue());
        }
        try (var app = TestPostgres.as("activities_app", "activities", TestPostgres.PASSWORDS.app());
                var statement = app.createStatement()) {
            statement.execute("set app.tenant = '%s'".formatted(city.tenant()));
            return blocks(statement, sql);
        }
    }

    private static int blocks(Statement statement, String sql) throws SQLException {
        try (var plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            while (plan.next()) {
                var line = plan.getString(1).strip();
                if (line.startsWith("Buffers: ")) {
                    return new Scanner(line)
                            .useDelimiter("\\D+")
                            .tokens()
                            .mapToInt(Integer::parseInt)
                            .sum();
                }
            }
        }
        throw new IllegalStateException("no buffers");
    }
}
