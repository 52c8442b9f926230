package org.mulin.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Brings residents as a file, as anyone would; whoever is there already is not taken in twice. */
public final class MovingIn {
    private static final long PATIENCE = 10 * 60_000_000_000L;
    private static final String HEADER = "estate,building,stairway,dwelling,tenure,name,phone,relation,from\n";

    private final Caller caller;
    private final Consumer<String> progress;

    public MovingIn(Caller caller, Consumer<String> progress) {
        this.caller = caller;
        this.progress = progress;
    }

    /** The rows have the columns of the template, without the household's number. */
    public void moveIn(String community, List<String> rows) throws IOException {
        var file = HEADER + String.join("\n", rows) + "\n";
        var begun = caller.csv("/api/v1/residents/imports?division=" + community, file, 202);
        var path = "/api/v1/residents/imports/"
                + Platform.JSON.readTree(begun).path("id").asString();
        progress.accept("waiting for %,d residents to move in".formatted(rows.size()));
        await(path, it -> !state(it).equals("CHECKING"));
        caller.post(path + "/commit", Map.of(), 200);
        var done = await(path, it -> !state(it).equals("APPLYING"));
        if (!state(done).equals("DONE")) {
            throw new Failure("the residents were not taken in: " + done);
        }
    }

    private JsonNode await(String path, Predicate<JsonNode> come) throws IOException {
        var end = System.nanoTime() + PATIENCE;
        var job = caller.json(path);
        while (!come.test(job)) {
            if (System.nanoTime() > end) {
                throw new Failure("residents do not move in: " + job);
            }
            pause();
            job = caller.json(path);
        }
        return job;
    }

    private static String state(JsonNode job) {
        return job.path("state").asString();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
