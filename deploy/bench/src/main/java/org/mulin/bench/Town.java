package org.mulin.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A demo tenant with enough cases to read. */
record Town(Platform.Client client, String tenant, List<String> cases, List<String> divisions) {
    private static final int ENOUGH = 1_000;
    private static final int BATCH = 100;
    private static final Instant FIRST = Instant.parse("2024-03-01T00:30:00Z");
    private static final String WORDS = "小广场的路灯坏了三天，晚上走路看不清；雨后积水，老人只能绕行。希望尽快派人看一看。";

    /** Takes in what is missing; what is there already stays as it is. */
    static Town of(Platform platform, Platform.Client client) throws IOException {
        var caller = Caller.of(platform, client);
        var cases = new LinkedHashSet<String>();
        var divisions = new LinkedHashSet<String>();
        list(caller, cases, divisions);
        if (cases.size() < ENOUGH) {
            var places = List.copyOf(divisions);
            for (var from = 0; from < ENOUGH; from += BATCH) {
                caller.post("/api/v1/cases/imports", past(from, places), 200);
            }
            list(caller, cases, divisions);
        }
        return new Town(client, caller.tenant(), List.copyOf(cases), List.copyOf(divisions));
    }

    String anyCase() {
        return any(cases);
    }

    String anyDivision() {
        return any(divisions);
    }

    private static void list(Caller caller, Set<String> cases, Set<String> divisions) throws IOException {
        for (var cursor = ""; cases.size() < ENOUGH && !cursor.equals("null"); ) {
            var page = caller.json("/api/v1/cases?limit=200" + cursor);
            page.path("items").forEach(it -> {
                cases.add(it.path("id").asString());
                divisions.add(it.path("division").asString());
            });
            cursor = page.path("next").isNull()
                    ? "null"
                    : "&cursor=" + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> past(int from, List<String> divisions) {
        var items = IntStream.range(from, from + BATCH)
                .mapToObj(number -> Map.of(
                        "externalId",
                        "bench-" + number,
                        "kind",
                        "CONCERN",
                        "title",
                        "第" + number + "号路灯不亮",
                        "description",
                        WORDS.repeat(1 + number % 8),
                        "division",
                        divisions.get(number % divisions.size()),
                        "filedAt",
                        FIRST.plusSeconds(3_600L * number).toString()))
                .toList();
        return Map.of("source", "bench", "items", items);
    }

    private static String any(List<String> from) {
        return from.get(ThreadLocalRandom.current().nextInt(from.size()));
    }
}
