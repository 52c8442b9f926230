package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People who file one thing after another and repeat with the same key until it is acknowledged. */
final class Writers implements AutoCloseable {

    /** What they write: where to, and the body with %s for a word that occurs nowhere else. */
    record Kind(String path, String body) {}

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long BREATH_MILLIS = 200;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String gateway;
    private final String token;
    private final Kind kind;
    private final String mark;
    private volatile boolean writing = true;

    Writers(int number, String gateway, String token, Kind kind, String mark) {
        this.gateway = gateway;
        this.token = token;
        this.kind = kind;
        this.mark = mark;
        IntStream.range(0, number).forEach(writer -> threads.execute(() -> write(writer)));
    }

    /** The words they wrote, each with the id of what was made. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** How many answers were neither an acknowledgement nor a refusal for the moment. */
    int failures() {
        return failures.get();
    }

    /** Lets everybody finish what they have begun. */
    @Override
    public void close() {
        writing = false;
        threads.close();
    }

    private void write(int writer) {
        for (var i = 0; writing; i++) {
            var word = "%s-%d-%d".formatted(mark, writer, i);
            var request = HttpRequest.newBuilder(URI.create(gateway + kind.path()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(kind.body().formatted(word)))
                    .build();
            while (!acknowledges(word, request)) {
                Progress.pause(BREATH_MILLIS);
            }
            Progress.pause(BREATH_MILLIS);
        }
    }

    private boolean acknowledges(String word, HttpRequest request) {
        try {
            var reply = Http.send(request);
            if (reply.status() == 201) {
                acknowledged.put(word, reply.body().path("id").asString());
                return true;
            }
            if (!List.of(409, 429, 503, 504).contains(reply.status())) {
                failures.incrementAndGet();
            }
        } catch (IOException e) {
            failures.incrementAndGet();
        }
        return false;
    }
}
