package org.mulin.bench.relevance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mulin.bench.Caller;
import org.mulin.bench.Failure;
import org.mulin.bench.Founding;
import org.mulin.bench.MovingIn;
import org.mulin.bench.Platform;
import tools.jackson.databind.JsonNode;

/** The tenant that is searched. All that is judged comes in through the public API, and a second time changes nothing. */
final class JudgedTown {
    private static final String KEY = "relevance";
    private static final String HOME = "991201001001";
    private static final Instant FILED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int BATCH = 100;
    private static final int TAIL = 4;

    private final Caller desk;
    private final Caller steward;
    private final Consumer<String> progress;
    /** Judged ids by the platform's own. */
    private final Map<String, String> judged = new HashMap<>();

    JudgedTown(Platform platform, Consumer<String> progress) throws IOException {
        var founded = new Founding(platform, progress).tenant(KEY, Rows.text("divisions.csv"));
        this.desk = Caller.of(platform, founded.desk());
        this.steward = Caller.of(platform, founded.steward());
        this.progress = progress;
    }

    Caller desk() {
        return desk;
    }

    /** An id that is judged, or the platform's own for what is not. */
    String judged(String id) {
        return judged.getOrDefault(id, id);
    }

    void fill(List<Text.Message> messages) throws IOException {
        Rows.invented("divisions.csv").forEach(it -> judged.put(it.get("code"), "d" + it.get("code")));
        takeUnits();
        takeResidents();
        takeActivities();
        takeCases();
        take("messages", messages.stream().map(JudgedTown::item).toList());
        awaitIndex(Instant.now());
    }

    /** The number that a case has here. */
    String number(String caseId) {
        var id = judged.entrySet().stream()
                .filter(it -> it.getValue().equals(caseId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        try {
            return desk.json("/api/v1/cases/" + id).path("number").asString();
        } catch (IOException e) {
            throw new Failure("a case cannot be read: " + e);
        }
    }

    private void takeUnits() throws IOException {
        var known = byName(steward.json("/api/v1/units?limit=200"), "name");
        for (var it : Rows.invented("units.csv")) {
            var unit = known.get(it.get("name"));
            if (unit == null) {
                unit = Platform.JSON.readTree(steward.post(
                        "/api/v1/units",
                        Map.of("name", it.get("name"), "kind", it.get("kind"), "division", it.get("division")),
                        201));
            }
            judged.put(unit.path("id").asString(), it.get("id"));
        }
    }

    /** As a file, like anyone would; they are told apart by the last digits of their phones, which all may see. */
    private void takeResidents() throws IOException {
        var rows = Rows.invented("residents.csv");
        new MovingIn(desk, progress)
                .moveIn(
                        HOME,
                        rows.stream()
                                .map(row -> String.join(",", row.toList().subList(1, row.size())))
                                .toList());
        var byTail = new HashMap<String, String>();
        for (var it : desk.json("/api/v1/residents?limit=200&division=" + HOME).path("items")) {
            byTail.put(tail(it.path("phone").asString()), it.path("id").asString());
        }
        rows.forEach(row -> judged.put(byTail.get(tail(row.get("phone"))), row.get("id")));
    }

    private void takeActivities() throws IOException {
        var known = byName(desk.json("/api/v1/activities?limit=200&division=" + HOME), "title");
        var day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(30, ChronoUnit.DAYS);
        for (var it : Rows.invented("activities.csv")) {
            var activity = known.get(it.get("title"));
            if (activity == null) {
                activity = Platform.JSON.readTree(desk.post(
                        "/api/v1/activities",
                        Map.of(
                                "title", it.get("title"),
                                "description", it.get("description"),
                                "division", HOME,
                                "venue", it.get("venue"),
                                "startsAt", day.toString(),
                                "endsAt", day.plus(2, ChronoUnit.HOURS).toString(),
                                "capacity", 30),
                        201));
                desk.post("/api/v1/activities/" + activity.path("id").asString() + "/publication", Map.of(), 200);
            }
            judged.put(activity.path("id").asString(), it.get("id"));
        }
    }

    private void takeCases() throws IOException {
        take(
                "invented",
                Rows.invented("cases.csv").stream()
                        .map(it ->
                                item(it.get("id"), it.get("title"), it.get("description"), it.get("division"), FILED))
                        .toList());
    }

    private void take(String source, List<Map<String, String>> items) throws IOException {
        for (var from = 0; from < items.size(); from += BATCH) {
            var batch = items.subList(from, Math.min(from + BATCH, items.size()));
            var answer = Platform.JSON.readTree(
                    desk.post("/api/v1/cases/imports", Map.of("source", source, "items", batch), 200));
            for (var it : answer.path("items")) {
                if (it.path("id").asString("").isEmpty()) {
                    throw new Failure("a case was not taken in: " + it);
                }
                judged.put(it.path("id").asString(), it.path("externalId").asString());
            }
        }
        progress.accept("%,d cases of %s are there".formatted(items.size(), source));
    }

    private static Map<String, String> item(Text.Message message) {
        return item(message.text().id(), message.text().title(), message.text().body(), HOME, message.at());
    }

    private static Map<String, String> item(String id, String title, String body, String division, Instant at) {
        return Map.of(
                "externalId", id,
                "kind", "CONCERN",
                "title", title,
                "description", body,
                "division", division,
                "filedAt", at.toString());
    }

    /** Each family is followed by itself. */
    private void awaitIndex(Instant written) throws IOException {
        progress.accept("waiting for search to have all");
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var path : List.of("/api/v1/search?limit=1", "/api/v1/search/people?limit=1&reason=CONTACT&q=7101")) {
            while (!asOf(path).isAfter(written)) {
                if (System.nanoTime() > end) {
                    throw new Failure("search does not take in what was written");
                }
                pause();
            }
        }
    }

    private Instant asOf(String path) throws IOException {
        return Instant.parse(desk.ask(path).path("asOf").asString("1970-01-01T00:00:00Z"));
    }

    private static Map<String, JsonNode> byName(JsonNode page, String name) {
        var byName = new HashMap<String, JsonNode>();
        page.path("items").forEach(it -> byName.put(it.path(name).asString(), it));
        return byName;
    }

    private static String tail(String phone) {
        return phone.substring(phone.length() - TAIL);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
