package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Gives a demo community its residents and activities; what is there already is left alone. */
final class DemoCommunity {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;
    private final String code;

    DemoCommunity(Api api, String code) {
        this.api = api;
        this.code = code;
    }

    /** Imports the file as anyone would: sent, checked, committed. Whoever is on file is not taken in twice. */
    boolean moveIn(Path residents) {
        var reply = api.postCsv("/api/v1/residents/imports?division=" + code, read(residents));
        if (reply.status() >= 300) {
            throw new Refusal("POST /api/v1/residents/imports", reply);
        }
        var path = "/api/v1/residents/imports/" + reply.body().path("id").asString("");
        var checked = after("CHECKING", path);
        if (checked.path("failed").asInt(0) > 0) {
            throw new Failure(residents + " has rows that are not taken: " + api.list(path + "/errors"));
        }
        api.post(path + "/commit", Map.of());
        var applied = after("APPLYING", path);
        if (!applied.path("state").asString("").equals("DONE")) {
            throw new Failure(residents + " was not taken: " + applied);
        }
        return true;
    }

    boolean announce(List<Sample.Activity> activities) {
        var known = api.list("/api/v1/activities?limit=200&division=" + code).stream()
                .collect(Collectors.toMap(it -> it.path("title").asString(""), Function.identity(), (one, _) -> one));
        for (var activity : activities) {
            var it = known.containsKey(activity.title())
                    ? known.get(activity.title())
                    : api.post("/api/v1/activities", plan(activity));
            if (it.path("status").asString("").equals("DRAFT")) {
                api.post("/api/v1/activities/" + it.path("id").asString("") + "/publication", Map.of());
            }
        }
        return true;
    }

    private Map<String, Object> plan(Sample.Activity activity) {
        var begins = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(activity.inDays(), ChronoUnit.DAYS);
        return Map.of(
                "title", activity.title(),
                "description", activity.description(),
                "division", code,
                "venue", activity.venue(),
                "startsAt", begins.toString(),
                "endsAt", begins.plus(activity.hours(), ChronoUnit.HOURS).toString(),
                "capacity", activity.capacity());
    }

    private JsonNode after(String state, String path) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var job = api.get(path);
        while (job.path("state").asString("").equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new Failure("an import of residents is still " + state);
            }
            Progress.pause(200);
            job = api.get(path);
        }
        return job;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
