package org.mulin.testing.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** What never reaches a controller, because the server itself cannot read it, is a problem like any other. */
final class WireProof {
    private static final Map<String, Integer> REQUESTS = Map.of(
            "GET /api/v1/%zz HTTP/1.1",
            400,
            "GET /api/v1/a b HTTP/1.1",
            400,
            "GET /api/v1/\"<> HTTP/1.1",
            400,
            "GET /api/v1/\u0001 HTTP/1.1",
            400,
            "GARBAGE",
            400,
            "GET /api/v1/../../etc HTTP/1.1",
            400,
            "GET /api/v1/x;y=z HTTP/1.1",
            400,
            "GET /api//v1/x HTTP/1.1",
            400,
            "GET /api/v1/x HTTP/1.1\r\nX-Large: " + "x".repeat(20_000),
            400,
            "GET /api/v1/x HTTP/1.1\r\nHost: a\r\nHost: b",
            400);

    private WireProof() {}

    static void prove(int port) {
        var softly = new SoftAssertions();
        REQUESTS.forEach((request, status) -> {
            var shown = request.lines().findFirst().orElse("");
            var answer = send(port, request);
            softly.assertThat(answer).as(shown).startsWith("HTTP/1.1 " + status + " ");
            softly.assertThat(answer).as(shown).contains("application/problem+json", "\"code\":\"", "\"traceId\":\"");
        });
        softly.assertAll();
    }

    private static String send(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            var head = request + (request.contains("Host: a") ? "" : "\r\nHost: localhost")
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(request.substring(0, Math.min(60, request.length())), failure);
        }
    }
}
