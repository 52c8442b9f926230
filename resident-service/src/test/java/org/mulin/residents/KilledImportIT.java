package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** A bulk import that is killed at random, again and again, takes each row in exactly once (DL-12). */
class KilledImportIT extends BulkIT {
    private static final int KILLS = 100;
    private static final int ROWS = 3_000;
    private static final String KILL = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where usename = 'residents_app' and state <> 'idle' and xact_start is not null
            """;

    @Autowired
    private BulkWorker bulkWorker;

    @Test
    void eachRowIsTakenInExactlyOnce() {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("Again with: -Dkill.seed=" + seed);
        var random = new Random(seed);
        var kills = 0;
        var brought = 0;
        while (kills < KILLS) {
            var keyed = worker.with("Idempotency-Key", "after-" + brought);
            var file = HEADER + rows(brought, ROWS);
            var path = "/api/v1/residents/imports/"
                    + answered(() -> send(keyed, file, false)).at("/id");
            brought += ROWS;
            kills += killUntil(path, "CHECKED", random, KILLS - kills);
            answered(() -> keyed.send("POST", path + "/commit", null));
            kills += killUntil(path, "DONE", random, KILLS - kills);
        }
        System.out.printf("%d kills, %d rows%n", kills, brought);
        assertThat(count(city, "select count(*) from resident where true")).isEqualTo(brought);
        assertThat(count(city, "select count(distinct entity_id) from change where event = 'REGISTERED'"))
                .isEqualTo(brought);
        assertThat(count(city, "select count(*) from change where event = 'REGISTERED'"))
                .isEqualTo(brought);
        assertThat(count(city, "select count(*) from audit_record where action = 'REGISTERED'"))
                .isEqualTo(brought);
        assertThat(count(city, "select count(*) from household where true")).isEqualTo(brought / 3);
        assertThat(count(city, "select sum(existing) from resident_import where true"))
                .isZero();
        assertThat(count(city, "select count(*) from import_row where true")).isZero();
    }

    /** Ends the worker's connection in the middle of what it does, or the worker itself. */
    private int killUntil(String path, String state, Random random, int most) {
        var kills = 0;
        while (!isIn(path, state)) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
            if (kills >= most) {
                continue;
            }
            if (random.nextInt(10) == 0) {
                bulkWorker.stop();
                bulkWorker.start();
                kills++;
            } else {
                kills += killed();
            }
        }
        return kills;
    }

    private static int killed() {
        try (var connection = TestPostgres.superuser("residents");
                var statement = connection.createStatement();
                var found = statement.executeQuery(KILL)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection that was ended may be found out by anybody: 503, and the same again with the same key. */
    private static Http.Answer answered(Supplier<Http.Answer> request) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(request::get, answer -> answer.status() == 200 || answer.status() == 202);
    }

    /** The reader's own connection may be the one that was ended. */
    private boolean isIn(String path, String state) {
        var answer = worker.get(path);
        return answer.status() == 200 && answer.at("/state").equals(state);
    }
}
