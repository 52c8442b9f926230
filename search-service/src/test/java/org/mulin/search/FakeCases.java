package org.mulin.search;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.mulin.platform.feed.Change;
import org.mulin.search.CaseDocuments.Indexable;
import org.mulin.search.CaseOwner.ShownCase;
import tools.jackson.databind.json.JsonMapper;

/**
 * case-service as search-service sees it: a feed, the documents, and what a reader may see. It is careless on purpose and
 * shows a reader every case of the tenant, so that only the index keeps communities apart.
 */
final class FakeCases {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Filed> filed = new CopyOnWriteArrayList<>();

    private record Filed(UUID tenant, Indexable document) {}

    FakeCases() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/changes", exchange -> answer(exchange, changes(exchange)));
        server.createContext(
                "/internal/entities/case",
                exchange -> answer(exchange, parameters(exchange).isEmpty() ? items(0) : List.of()));
        server.createContext("/internal/cases/batch", exchange -> answer(exchange, documents(exchange)));
        server.createContext("/api/v1/cases/batch", exchange -> answer(exchange, shown(exchange)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void file(UUID tenant, Indexable document) {
        filed.add(new Filed(tenant, document));
    }

    private Map<String, Object> changes(HttpExchange exchange) {
        var after = Integer.parseInt(Objects.requireNonNull(parameters(exchange).get("after")));
        for (var wait = 0; wait < 40 && filed.size() <= after; wait++) {
            pause();
        }
        var items = items(after);
        return Map.of("epoch", 1, "head", after + items.size(), "items", items);
    }

    private List<Change> items(int after) {
        var items = new ArrayList<Change>();
        for (var position = after; position < filed.size(); position++) {
            var it = filed.get(position);
            items.add(new Change(position + 1L, it.tenant, "case", it.document.id(), it.document.version(), "FILED"));
        }
        return items;
    }

    private List<Indexable> documents(HttpExchange exchange) throws IOException {
        var wanted = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var ids = wanted.at("/ids").valueStream().map(id -> id.asString()).toList();
        return found(UUID.fromString(wanted.at("/tenant").asString()), ids);
    }

    private List<ShownCase> shown(HttpExchange exchange) {
        var ids = Arrays.asList(
                Objects.requireNonNull(parameters(exchange).get("ids")).split("%2C|,", -1));
        return found(tenantOf(exchange), ids).stream()
                .map(it -> new ShownCase(
                        it.id(),
                        it.number(),
                        it.kind(),
                        it.status(),
                        it.title(),
                        it.description(),
                        null,
                        null,
                        it.category(),
                        it.unit(),
                        null,
                        it.filedAt(),
                        it.updatedAt(),
                        it.version()))
                .toList();
    }

    private List<Indexable> found(UUID tenant, List<String> ids) {
        return filed.stream()
                .filter(it -> it.tenant.equals(tenant)
                        && ids.contains(it.document.id().toString()))
                .map(Filed::document)
                .toList();
    }

    private static UUID tenantOf(HttpExchange exchange) {
        try {
            var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            return UUID.fromString(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("tenant"));
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        var parameters = new LinkedHashMap<String, String>();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            Arrays.stream(query.split("&", -1)).map(it -> it.split("=", 2)).forEach(it -> parameters.put(it[0], it[1]));
        }
        return parameters;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
