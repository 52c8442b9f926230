package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever was acknowledged while processes died is there once: in the database, in the index and in the list. */
@ExtendWith(SharedInstallation.class)
class NothingLostIT {

    private static final String COMMUNITY = "510107009004";
    private static final Writers.Kind CASES = new Writers.Kind("/api/v1/cases", """
            {"kind": "CONCERN", "title": "%s", "description": "…", "division": "%s"}""".formatted("%s", COMMUNITY));
    private static final int WRITERS = 24;
    private static final int REGISTRARS = 8;
    private static final Duration HEALED = Duration.ofSeconds(60);

    private Installation installation;
    private String gateway;
    private Credentials credentials;
    private Credentials.ApiClient client;
    private String token;

    @BeforeEach
    void client(TestInstallation place) throws Exception {
        installation = place.opened();
        gateway = place.gateway();
        credentials = Credentials.read(installation.home().file("credentials.json"));
        client = credentials.tenant("chengdu").client("HISTORY_IMPORTER");
        token = credentials.token(client).value();
    }

    @Test
    void whatWasAcknowledgedWhileProcessesDiedIsThereOnce() throws Exception {
        var mark = "dl" + Long.toString(System.nanoTime(), 36);
        var household = household(mark);
        var filers = new Writers(WRITERS, gateway, token, CASES, mark);
        var registrars = new Writers(REGISTRARS, gateway, token, residents(household), mark);
        try (filers;
                registrars) {
            Progress.pause(2_000);
            killAndStart(Program.CASES.name());
            killAndStart(Program.RESIDENTS.name());
            endConnections();
            killAndStart(Postgres.NAME);
            standStill(Elasticsearch.NAME);
            killAndStart(Elasticsearch.NAME);
            killAndStart(Program.SEARCH.name());
            endConnections();
            Progress.pause(2_000);
        }
        var filed = filers.acknowledged();
        var registered = registrars.acknowledged();

        assertThat(filed).hasSizeGreaterThan(WRITERS);
        assertThat(registered).hasSizeGreaterThan(REGISTRARS);
        assertThat(new HashSet<>(filed.values()))
                .as("each has a thing of its own")
                .hasSize(filed.size());
        assertThat(inTheDatabase("cases", "select title from cases where title like ?", mark + "%"))
                .containsExactlyInAnyOrderElementsOf(filed.keySet());
        assertThat(titlesInTheList(mark)).containsExactlyInAnyOrderElementsOf(filed.keySet());
        assertThat(inTheDatabase("residents", "select id from resident where household_id::text = ?", household))
                .containsExactlyInAnyOrderElementsOf(registered.values());
        assertThat(pages("/api/v1/residents?limit=200&household=" + household, "id"))
                .containsExactlyInAnyOrderElementsOf(registered.values());
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(casesInTheIndex(mark)).isEqualTo(Set.copyOf(filed.values())));
        await().atMost(HEALED)
                .untilAsserted(() ->
                        assertThat(residentsInTheIndex(registered.values())).isEqualTo(registered.size()));
    }

    private static Writers.Kind residents(String household) {
        return new Writers.Kind("/api/v1/residents", """
                {"name": "%%s", "household": "%s", "from": "2026-01-01"}""".formatted(household));
    }

    /** A dwelling of their own for those who are registered. */
    private String household(String estate) {
        var api = new Api(gateway, credentials.token(client));
        var parent = api.post("/api/v1/addresses", Map.of("kind", "ESTATE", "label", estate, "division", COMMUNITY));
        for (var kind : List.of("BUILDING", "STAIRWAY", "DWELLING")) {
            parent = api.post(
                    "/api/v1/addresses",
                    Map.of(
                            "kind",
                            kind,
                            "label",
                            "1",
                            "parent",
                            parent.path("id").asString()));
        }
        return api.post(
                        "/api/v1/households",
                        Map.of("dwelling", parent.path("id").asString(), "tenure", "RENTED", "from", "2026-01-01"))
                .path("id")
                .asString();
    }

    private void standStill(String name) {
        var pid = Long.toString(part(name).process().orElseThrow().pid());
        var log = installation.home().folder().resolve("logs/signals.log");
        Processes.run(List.of("kill", "-STOP", pid), installation.home().folder(), log);
        Progress.pause(5_000);
        Processes.run(List.of("kill", "-CONT", pid), installation.home().folder(), log);
        Progress.pause(1_000);
    }

    private void killAndStart(String name) {
        var part = part(name);
        var process = part.process().orElseThrow();
        process.destroyForcibly();
        Processes.end(List.of(process), Duration.ofSeconds(10));
        part.start();
        await().atMost(Duration.ofMinutes(2)).until(part::healthy);
        Progress.pause(2_000);
    }

    private Part part(String name) {
        return installation.parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void endConnections() throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename like '%_app'");
        }
    }

    private List<String> inTheDatabase(String database, String sql, String parameter) throws SQLException {
        try (var connection = installation.database().connect(database);
                var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            var values = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    private List<String> titlesInTheList(String mark) {
        return pages("/api/v1/cases?division=" + COMMUNITY + "&limit=200", "title").stream()
                .filter(title -> title.startsWith(mark))
                .toList();
    }

    /** Asked without the reader's rights: a search for people answers with twenty at most. */
    private int residentsInTheIndex(Collection<String> ids) {
        var query = Map.of("query", Map.of("terms", Map.of("id", ids)));
        return Http.answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/mulin-people/_count"
                                .formatted(installation.port(Elasticsearch.NAME))))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(query))))
                .orElseThrow()
                .body()
                .path("count")
                .asInt();
    }

    private Set<String> casesInTheIndex(String mark) {
        return Set.copyOf(pages("/api/v1/search?limit=100&q=" + mark, "id"));
    }

    private List<String> pages(String path, String field) {
        var values = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Http.answer(HttpRequest.newBuilder(URI.create(gateway + path + cursor))
                            .header("Authorization", "Bearer " + token))
                    .orElseThrow()
                    .body();
            page.path("items").forEach(item -> values.add(item.path(field).asString()));
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + Browser.encode(next);
        } while (!cursor.isEmpty());
        return values;
    }
}
