package org.mulin.activities;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.mulin.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** activity-service running, and two cities that differ in nothing but their tenant. */
@ServiceTest
abstract class ActivityIT {
    static final String DANCE = """
            {"title": "壮族铜鼓体验课", "description": "老师带大家敲一敲", "division": "%s", "venue": "社区活动室二楼",
             "startsAt": "2090-05-01T01:00:00Z", "endsAt": "2090-05-01T03:00:00Z", "capacity": 2}
            """.formatted(TestCity.RIVER_CODE);
    static final String LIN = """
            {"name": "林小满", "phone": "13800001234", "needs": "需要手语翻译"}
            """;

    @LocalServerPort
    private int port;

    TestCity city;
    TestCity otherCity;
    Http worker;
    Http official;

    @BeforeEach
    void twoCities() {
        city = TestCity.found("activities");
        otherCity = TestCity.found("activities");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
    }

    Http caller(String token) {
        return Http.to(port).as(token);
    }

    /** Somebody who lives in the city and organises nothing. */
    Http resident() {
        return resident(city);
    }

    Http resident(TestCity of) {
        return caller(TestTokens.person(of.tenant(), UUID.randomUUID()));
    }

    /** Publishes a dance with so many places and answers its path. */
    String published(Http organiser, int capacity) {
        var path = organiser
                .post("/api/v1/activities", DANCE.replace("\"capacity\": 2", "\"capacity\": " + capacity))
                .header("Location");
        organiser.post(path + "/publication", "");
        return path;
    }

    static Http.Answer signUp(Http caller, String activity) {
        return caller.post(activity + "/signups", LIN);
    }

    static Http.Answer give(Http caller, Http.Answer signup) {
        return caller.post("/api/v1/signups/" + signup.at("/id") + "/cancellation", "");
    }

    static Http.Answer checkIn(Http caller, String activity, String ticket) {
        return caller.post(activity + "/checkins", "{\"ticket\": \"%s\"}".formatted(ticket));
    }

    static Http.Answer put(Http caller, String path, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").put(path, body);
    }

    static List<Http.Answer> atOnce(List<Callable<Http.Answer>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    /** As if the activity had taken place. */
    static void end(String activity) {
        execute("""
                update activity set starts_at = now() - interval '2 h', ends_at = now() - interval '1 h',
                                    signup_until = now() - interval '2 h'
                 where id = '%s'
                """.formatted(id(activity)));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static void execute(String sql) {
        try (var superuser = TestPostgres.superuser("activities");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static int count(String rows) {
        try (var superuser = TestPostgres.superuser("activities");
                var statement = superuser.createStatement();
                var found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
