package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A requester who is a resident is looked up with the caller's own token; when nobody answers, the case is still filed. */
class ResidentOnFileIT extends CaseIT {
    private static final UUID KNOWN = UUID.randomUUID();
    private static final ConcurrentLinkedQueue<String> TOKENS = new ConcurrentLinkedQueue<>();
    private static final HttpServer RESIDENTS = residents();
    private static volatile int status;

    @DynamicPropertySource
    static void residentService(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.resident-service[0].uri",
                () -> "http://127.0.0.1:" + RESIDENTS.getAddress().getPort());
    }

    @BeforeEach
    void itAnswers() {
        status = 200;
        await("the breaker that another test opened is closed")
                .until(() -> filedFor(worker, KNOWN).at("/requester/onFile").equals("true"));
    }

    @Test
    void aResidentOnFileIsKeptByIdAndRevealedThere() {
        var token = city.person(Role.COMMUNITY_WORKER, TestCity.RIVER);
        var filed = filedFor(caller(token), KNOWN);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.at("/requester/resident")).isEqualTo(KNOWN.toString());
        assertThat(filed.at("/requester/onFile")).isEqualTo("true");
        assertThat(TOKENS).contains("Bearer " + token);
        assertThat(worker.post(filed.header("Location") + "/reveal", "{\"reason\": \"CONTACT\"}")
                        .at("/code"))
                .isEqualTo("REQUESTER_IS_ON_FILE");
    }

    @Test
    void whoIsNotOnFileOrNotInReachIsRefused() {
        var before = cases();
        assertThat(filedFor(worker, UUID.randomUUID()).at("/code")).isEqualTo("RESIDENT_UNKNOWN");
        status = 403;
        assertThat(filedFor(worker, KNOWN).at("/code")).isEqualTo("RESIDENT_UNKNOWN");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aCaseIsFiledThoughNobodyCanLookItsRequesterUp() {
        status = 503;
        for (var count = 0; count < 15; count++) {
            var filed = filedFor(worker, KNOWN);
            assertThat(filed.status()).as("also with the breaker open").isEqualTo(201);
            assertThat(filed.at("/requester/resident")).isEqualTo(KNOWN.toString());
            assertThat(filed.at("/requester/onFile")).isEqualTo("false");
        }
    }

    private int cases() {
        return official.get("/api/v1/cases?limit=200").json().at("/items").size();
    }

    private static Http.Answer filedFor(Http caller, UUID resident) {
        return caller.post("/api/v1/cases", """
                {"kind": "CONCERN", "title": "路灯不亮", "description": "三天了", "division": "%s",
                 "requester": {"resident": "%s"}}""".formatted(TestCity.RIVER_CODE, resident));
    }

    private static HttpServer residents() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/v1/residents/batch", exchange -> {
                TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
                var known = String.valueOf(exchange.getRequestURI()).contains(KNOWN.toString());
                var body = (known ? "[{\"id\": \"%s\", \"name\": \"林**\"}]".formatted(KNOWN) : "[]")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
