package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks a local server a short question; a server that does not answer is no error here. */
final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Http() {}

    static Optional<JsonNode> read(String url) {
        return answer(HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json"))
                .filter(reply -> reply.status() == 200)
                .map(Reply::body);
    }

    /** What a server says to a request, if it can be reached. */
    static Optional<Reply> answer(HttpRequest.Builder request) {
        try {
            return Optional.of(send(request.timeout(PATIENCE).build()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Reply send(HttpRequest request) throws IOException {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.headers(), body(response.body()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
