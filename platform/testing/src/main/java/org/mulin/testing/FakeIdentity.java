package org.mulin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** What services ask of identity-service: keys, tokens for background clients, and a feed in which nothing happens. */
final class FakeIdentity {
    private static final HttpServer SERVER = start();

    private FakeIdentity() {}

    static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/oauth2/jwks", exchange -> answer(exchange, TestTokens.jwks()));
            server.createContext(
                    "/oauth2/token", exchange -> answer(exchange, """
                            {"access_token": "%s", "token_type": "Bearer", "expires_in": 1800, "scope": "internal"}
                            """.formatted(TestTokens.internal("test"))));
            server.createContext("/internal/changes", exchange -> {
                pause();
                answer(exchange, """
                        {"epoch": 1, "head": 0, "items": []}""");
            });
            server.createContext("/internal/entities", exchange -> answer(exchange, "[]"));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
