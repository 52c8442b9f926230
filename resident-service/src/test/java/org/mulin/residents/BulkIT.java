package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import tools.jackson.databind.JsonNode;

/** What the tests of bulk work share: files, and patience. */
abstract class BulkIT extends ResidentIT {
    static final String HEADER = "小区,楼栋,单元,房号,产权,姓名,电话,关系,入住日期\n";
    private static final String IMPORTS = "/api/v1/residents/imports";

    /** Rows for so many residents, three to a dwelling, from this number on. */
    static String rows(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(BulkIT::row).collect(Collectors.joining());
    }

    static String row(int number) {
        return "河畔花园%d期,%d栋,%d单元,%d,租住,林%d,138%08d,其他,2020-03-01\n"
                .formatted(number / 3000 % 40, number / 300 % 10, number / 75 % 4, number / 3, number, number);
    }

    Http.Answer send(Http caller, String csv, boolean goOn) {
        return caller.with("Content-Type", "text/csv")
                .send("POST", IMPORTS + "?division=" + TestCity.RIVER_CODE + "&goOn=" + goOn, csv);
    }

    /** Brings a file and answers the import's path. */
    String bring(Http caller, String csv, boolean goOn) {
        var answer = send(caller, csv, goOn);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return IMPORTS + "/" + answer.at("/id");
    }

    /** Brings a file, and has all of it applied. */
    String imported(Http caller, String csv) {
        var path = bring(caller, csv, true);
        await(caller, path, "CHECKED");
        commit(caller, path);
        await(caller, path, "DONE");
        return path;
    }

    static void commit(Http caller, String path) {
        var answer = caller.send("POST", path + "/commit", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    static JsonNode await(Http caller, String path, String... states) {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < end) {
            var answer = caller.get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            if (List.of(states).contains(answer.at("/state"))) {
                return answer.json();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError(path + " is " + caller.get(path).body());
    }

    static int count(TestCity city, String query) {
        try (var connection = TestPostgres.superuser("residents");
                var statement = connection.prepareStatement(query + " and tenant_id = '" + city.tenant() + "'");
                var found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void execute(String sql) {
        try (var connection = TestPostgres.superuser("residents");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until nothing is done for the city in the background. */
    static void untilAllIsQuiet(TestCity city) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count(
                                city,
                                "select (select count(*) from resident_import where state in ('CHECKING', 'APPLYING') and tenant_id = turn.tenant_id)"
                                        + " + (select count(*) from resident_export where state = 'WAITING' and tenant_id = turn.tenant_id)"
                                        + " from bulk_turn turn where true")
                        == 0);
    }

    /** Makes a day pass for what this city has brought and asked for. */
    static void aDayLater(TestCity city) {
        for (var table : List.of("resident_import", "resident_export")) {
            execute(
                    "update %s set expires_at = now() - interval '1 second' where tenant_id = '%s' and expires_at is not null"
                            .formatted(table, city.tenant()));
        }
        execute("update bulk_turn set due_at = now() where tenant_id = '%s'".formatted(city.tenant()));
    }
}
