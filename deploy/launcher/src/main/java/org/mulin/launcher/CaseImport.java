package org.mulin.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Sends past cases in batches. A case is known by its external id, so what is sent again after a kill changes nothing. */
final class CaseImport {

    private static final String SOURCE = "12345";
    private static final int BATCH = 100;

    /** How many rows came to what. */
    record Outcome(long created, long existing, long refused) {

        @Override
        public String toString() {
            return "%d cases created, %d were there already, %d rows refused".formatted(created, existing, refused);
        }
    }

    private record Batch(String source, List<CaseFile.Item> items) {}

    private final Api api;
    private final Consumer<String> report;
    private final Progress progress;
    private final Map<String, CaseFile.Good> batch = new LinkedHashMap<>();
    private long created;
    private long existing;
    private long refused;

    CaseImport(Api api, Progress progress, Consumer<String> report) {
        this.api = api;
        this.progress = progress;
        this.report = report;
    }

    /** Each refused row is reported, and the rest goes on. */
    Outcome run(CaseFile file) {
        for (var row : file) {
            switch (row) {
                case CaseFile.Bad bad -> refuse(bad.number(), bad.id(), bad.problem());
                case CaseFile.Good good -> add(good);
            }
            if (batch.size() == BATCH) {
                send();
            }
        }
        send();
        return outcome();
    }

    private void add(CaseFile.Good row) {
        var id = row.item().externalId();
        if (batch.putIfAbsent(id, row) != null) {
            refuse(row.number(), id, "the id occurs twice");
        }
    }

    private void send() {
        if (batch.isEmpty()) {
            return;
        }
        var items = batch.values().stream().map(CaseFile.Good::item).toList();
        var answer = api.post("/api/v1/cases/imports", new Batch(SOURCE, items));
        created += answer.path("created").asLong(0);
        existing += answer.path("existing").asLong(0);
        for (var item : answer.path("items")) {
            var id = item.path("externalId").asString("");
            var row = batch.get(id);
            if (row != null && item.path("outcome").asString("").equals("REJECTED")) {
                refuse(row.number(), id, words(item.path("problem")));
            }
        }
        batch.clear();
        progress.now(outcome().toString());
    }

    private void refuse(long row, String id, String problem) {
        refused++;
        report.accept("row %d (id %s): %s".formatted(row, id.isEmpty() ? "-" : id, problem));
    }

    private Outcome outcome() {
        return new Outcome(created, existing, refused);
    }

    private static String words(JsonNode problem) {
        return problem.isString() ? problem.asString() : problem.toString();
    }
}
