package org.mulin.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Stands in for the gateway on a real socket: gives tokens, and keeps cases exactly once by their external ids. */
final class StandInApi implements AutoCloseable {

    /** How many times a token was given. */
    int tokens;

    final Set<String> cases = new LinkedHashSet<>();
    final List<Integer> batches = new ArrayList<>();
    final List<String> idempotencyKeys = new ArrayList<>();

    /** Answers given before the first real one: a status, or 0 to hang up. */
    final Queue<Integer> troubles = new ArrayDeque<>();

    private final HttpServer server;

    StandInApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            tokens++;
            answer(exchange, 200, "{\"access_token\":\"t%d\"}".formatted(tokens));
        });
        server.createContext("/api/v1/cases/imports", this::imports);
        server.start();
    }

    Api api() {
        return api(Duration.ofSeconds(10));
    }

    Api api(Duration patience) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Api(url, new AccessToken(url, "chengdu.desk", "secret", null), patience, Duration.ofMillis(10));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void imports(HttpExchange exchange) throws IOException {
        idempotencyKeys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var trouble = troubles.poll();
        if (trouble == null) {
            answer(exchange, 200, keep(Json.MAPPER.readTree(exchange.getRequestBody())));
        } else if (trouble == 0) {
            exchange.close();
        } else {
            answer(exchange, trouble, "{\"code\":\"TROUBLE\",\"title\":\"Trouble\"}");
        }
    }

    private String keep(JsonNode request) {
        var answers = new ArrayList<String>();
        var created = 0;
        var rejected = 0;
        var items = request.path("items");
        batches.add(items.size());
        for (var item : items) {
            var id = item.path("externalId").asString();
            var outcome = "EXISTING";
            if (item.path("title").asString().equals("refuse me")) {
                outcome = "REJECTED";
                rejected++;
            } else if (cases.add(id)) {
                outcome = "CREATED";
                created++;
            }
            answers.add("{\"externalId\":\"%s\",\"outcome\":\"%s\",\"problem\":\"UNKNOWN_CATEGORY\"}"
                    .formatted(id, outcome));
        }
        return "{\"created\":%d,\"existing\":%d,\"rejected\":%d,\"items\":[%s]}"
                .formatted(created, items.size() - created - rejected, rejected, String.join(",", answers));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
