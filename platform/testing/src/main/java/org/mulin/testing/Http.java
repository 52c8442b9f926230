package org.mulin.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks to a service over a real socket, with a token and headers; each `with` answers a new speaker. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final List<String> headers;

    private Http(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Http to(int port) {
        return new Http("http://127.0.0.1:" + port, List.of());
    }

    public Http with(String header, String value) {
        var more = new ArrayList<>(headers);
        Collections.addAll(more, header, value);
        return new Http(base, more);
    }

    public Http as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, @Nullable String body) {
        return exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Sends a body without announcing its length. */
    public Answer chunked(String method, String path, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    public Answer upload(String path, String type, byte[] file) {
        return with("Content-Type", type).exchange("POST", path, BodyPublishers.ofByteArray(file));
    }

    /** What is there, byte for byte. */
    public byte[] download(String path) {
        return sent("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray())
                .body();
    }

    private Answer exchange(String method, String path, BodyPublisher body) {
        var response = sent(method, path, body, BodyHandlers.ofString());
        return new Answer(method, response.statusCode(), response.headers(), response.body());
    }

    private <T> HttpResponse<T> sent(String method, String path, BodyPublisher body, BodyHandler<T> taken) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.build(), taken);
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + path, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** An answer to a method: status, headers and the body as text. */
    public record Answer(String method, int status, HttpHeaders headers, String body) {

        /** The body as JSON; a missing node when it is empty. */
        public JsonNode json() {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        }

        /** The text at a path such as `/items/0/title`; empty when there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}
