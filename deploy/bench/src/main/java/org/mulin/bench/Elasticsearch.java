package org.mulin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The platform's own Elasticsearch, asked without the platform. */
public final class Elasticsearch {
    private static final int MOST_TRIES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    public Elasticsearch(Platform platform) {
        this.url = "http://127.0.0.1:" + platform.port("elasticsearch");
    }

    public JsonNode get(String path) throws IOException {
        return send("GET", path, "");
    }

    public JsonNode put(String path, Object body) throws IOException {
        return send("PUT", path, Platform.JSON.writeValueAsString(body));
    }

    public JsonNode post(String path, Object body) throws IOException {
        return send("POST", path, Platform.JSON.writeValueAsString(body));
    }

    /** Lines of JSON, as {@code _bulk} and {@code _msearch} take them. */
    public JsonNode lines(String path, String lines) throws IOException {
        return send("POST", path, lines);
    }

    /** What is not there is gone already. */
    public void delete(String index) throws IOException {
        send("DELETE", "/" + index + "?ignore_unavailable=true", "");
    }

    private JsonNode send(String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = answer(request);
            if (answer.statusCode() >= 300) {
                throw new Failure("Elasticsearch answered %s %s with %d: %s"
                        .formatted(method, path, answer.statusCode(), answer.body()));
            }
            return Platform.JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A busy server cuts connections; everything that is sent here may be sent again. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        for (var tries = 1; ; tries++) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw new IOException("%s cannot be asked: %s".formatted(request.uri(), e.getMessage()), e);
                }
                Thread.sleep(1000);
            }
        }
    }
}
