package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever was acknowledged while processes died is there once: in the database, in the index and in the list. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
class NothingLostIT {

    private static final Writers.Kind CASES = new Writers.Kind("/api/v1/cases", """
            {"kind": "CONCERN", "title": "%s", "description": "…", "division": "510107009004"}""");
    private static final int WRITERS = 32;
    private static final Duration HEALED = Duration.ofSeconds(60);

    private Installation installation;
    private String gateway;
    private String token;

    @BeforeEach
    void client(TestInstallation place) throws Exception {
        installation = place.opened();
        gateway = place.gateway();
        var credentials = Credentials.read(installation.home().file("credentials.json"));
        token = credentials
                .token(credentials.tenant("chengdu").client("HISTORY_IMPORTER"))
                .value();
    }

    @Test
    void whatWasAcknowledgedWhileProcessesDiedIsThereOnce() throws Exception {
        var mark = "dl" + Long.toString(System.nanoTime(), 36);
        var writers = new Writers(WRITERS, gateway, token, CASES, mark);
        try (writers) {
            Progress.pause(2_000);
            killAndStart(Program.CASES.name());
            endConnections();
            killAndStart(Postgres.NAME);
            killAndStart(Elasticsearch.NAME);
            killAndStart(Program.SEARCH.name());
            endConnections();
            Progress.pause(2_000);
        }
        var acknowledged = writers.acknowledged();

        assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
        assertThat(new HashSet<>(acknowledged.values()))
                .as("each has a thing of its own")
                .hasSize(acknowledged.size());
        assertThat(titlesInTheDatabase(mark)).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(titlesInTheList(mark)).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        await().atMost(HEALED)
                .untilAsserted(() -> assertThat(idsInTheIndex(mark)).isEqualTo(Set.copyOf(acknowledged.values())));
    }

    private void killAndStart(String name) {
        var part = installation.parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        var process = part.process().orElseThrow();
        process.destroyForcibly();
        Processes.end(List.of(process), Duration.ofSeconds(10));
        part.start();
        await().atMost(Duration.ofMinutes(2)).until(part::healthy);
        Progress.pause(2_000);
    }

    private void endConnections() throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename like '%_app'");
        }
    }

    private List<String> titlesInTheDatabase(String mark) throws SQLException {
        try (var connection = installation.database().connect("cases");
                var query = connection.prepareStatement("select title from cases where title like ?")) {
            query.setString(1, mark + "%");
            var titles = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    titles.add(rows.getString(1));
                }
            }
            return titles;
        }
    }

    private List<String> titlesInTheList(String mark) {
        return pages("/api/v1/cases?division=510107009004&limit=200", "title").stream()
                .filter(title -> title.startsWith(mark))
                .toList();
    }

    private Set<String> idsInTheIndex(String mark) {
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
