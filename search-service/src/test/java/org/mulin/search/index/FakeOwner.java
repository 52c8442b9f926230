package org.mulin.search.index;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Change;
import org.mulin.platform.feed.RangeSum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An owner as search-service sees it: a feed, the documents, and what a reader may see. It is careless on purpose and
 * shows a reader all of the tenant's, so that only the index keeps communities apart.
 */
public abstract class FakeOwner<T> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 500;
    private static final int RANGE = 100;

    private final String entity;
    private final HttpServer server;
    private final List<Kept<T>> kept = new CopyOnWriteArrayList<>();
    private volatile boolean isDown;
    private volatile long epoch = 1;
    private volatile @Nullable String trace;

    private record Kept<T>(
            String entity,
            UUID tenant,
            UUID id,
            long version,
            @Nullable T document,
            @Nullable String trace) {}

    protected FakeOwner(String entity, String plural) {
        this.entity = entity;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("/internal/changes", this::changes);
        serve(entity, plural);
        server.start();
    }

    /** Another entity of the same owner. */
    protected final void serve(String served, String plural) {
        on("/internal/entities/" + served, exchange -> rowsAfter(served, parameters(exchange)));
        on("/internal/entities/" + served + "/ranges", exchange -> ranges(served, parameters(exchange)));
        on("/internal/" + plural + "/batch", exchange -> wanted(served, exchange));
        on("/api/v1/" + plural + "/batch", exchange -> shown(served, exchange));
    }

    /** A document as its owner shows it. */
    protected abstract Object shown(T document);

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it answers nothing, or again. */
    public void down(boolean isDownNow) {
        isDown = isDownNow;
    }

    /** What is kept from now on was written in this trace, or in none. */
    public void within(@Nullable String traceparent) {
        trace = traceparent;
    }

    /** Its database is that of before again: the last of what was kept never was. */
    public void restore(int lost) {
        kept.subList(kept.size() - lost, kept.size()).clear();
        epoch++;
    }

    /** It exists no more. */
    public void remove(UUID tenant, UUID id, long version) {
        kept.add(new Kept<>(entity, tenant, id, version, null, trace));
    }

    protected void keep(UUID tenant, UUID id, long version, T document) {
        keep(entity, tenant, id, version, document);
    }

    /** Something of another entity on the same feed. */
    protected void keep(String of, UUID tenant, UUID id, long version, T document) {
        kept.add(new Kept<>(of, tenant, id, version, document, trace));
    }

    protected final void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            if (isDown) {
                exchange.close();
            } else {
                answer(exchange, answer.to(exchange));
            }
        });
    }

    /** What one path answers. */
    protected interface Answer {
        Object to(HttpExchange exchange) throws IOException;
    }

    protected static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private Map<String, Object> changes(HttpExchange exchange) {
        var asked = Long.parseLong(Objects.requireNonNull(parameters(exchange).get("epoch")));
        var after = Integer.parseInt(Objects.requireNonNull(parameters(exchange).get("after")));
        for (var wait = 0; wait < 40 && asked == epoch && kept.size() <= after; wait++) {
            pause();
        }
        if (asked != epoch) {
            return Map.of("epoch", epoch, "head", kept.size(), "items", List.of());
        }
        var items = items(after);
        return Map.of(
                "epoch",
                epoch,
                "head",
                after + items.size(),
                "items",
                items.stream().limit(PAGE).toList());
    }

    private List<Change> items(int after) {
        var items = new ArrayList<Change>();
        for (var position = after; position < kept.size(); position++) {
            var it = kept.get(position);
            items.add(new Change(position + 1L, it.tenant, it.entity, it.id, it.version, "FILED", it.trace));
        }
        return items;
    }

    /** As they were kept last, in the order of tenants and ids. */
    private List<Change> rowsAfter(String of, Map<String, String> parameters) {
        var rows = new TreeMap<String, Change>();
        items(0).stream().filter(it -> it.entity().equals(of)).forEach(it -> rows.put(it.tenant() + "/" + it.id(), it));
        kept.stream().filter(it -> it.document == null).forEach(it -> rows.remove(it.tenant + "/" + it.id));
        var after = parameters.getOrDefault("tenant", "") + "/" + parameters.getOrDefault("id", "");
        return List.copyOf(rows.tailMap(after, false).values());
    }

    private List<RangeSum> ranges(String of, Map<String, String> parameters) {
        var rows = rowsAfter(of, parameters);
        if (rows.isEmpty()) {
            return List.of();
        }
        var tenant = rows.getFirst().tenant();
        var range = rows.stream()
                .takeWhile(it -> it.tenant().equals(tenant))
                .limit(RANGE)
                .toList();
        var held = range.stream()
                .map(it -> new Held(it.id(), it.version(), null, 0))
                .toList();
        return List.of(new RangeSum(tenant, range.getLast().id(), range.size(), Held.sum(held, new Epoch(0))));
    }

    /** The documents of this entity that a batch asks for. */
    protected final List<T> wanted(String of, HttpExchange exchange) throws IOException {
        var wanted = body(exchange);
        var ids = wanted.at("/ids").valueStream().map(id -> id.asString()).toList();
        return found(of, UUID.fromString(wanted.at("/tenant").asString()), ids);
    }

    /** Those that a reader asks for. */
    protected final List<T> asked(String of, HttpExchange exchange) {
        var ids = Arrays.asList(
                Objects.requireNonNull(parameters(exchange).get("ids")).split(",", -1));
        return found(of, tenantOf(exchange), ids);
    }

    private List<Object> shown(String of, HttpExchange exchange) {
        return asked(of, exchange).stream().map(this::shown).toList();
    }

    /** As it was kept last. */
    protected final List<T> found(UUID tenant, List<String> ids) {
        return found(_ -> true, tenant, ids);
    }

    private List<T> found(String of, UUID tenant, List<String> ids) {
        return found(it -> it.entity.equals(of), tenant, ids);
    }

    private List<T> found(Predicate<Kept<T>> which, UUID tenant, List<String> ids) {
        var wanted = Set.copyOf(ids);
        var found = new LinkedHashMap<UUID, T>();
        kept.stream()
                .filter(it -> which.test(it) && it.tenant.equals(tenant) && wanted.contains(it.id.toString()))
                .forEach(it -> found.put(it.id, it.document));
        found.values().removeIf(Objects::isNull);
        return List.copyOf(found.values());
    }

    protected static UUID tenantOf(HttpExchange exchange) {
        return UUID.fromString(claim(exchange, "tenant"));
    }

    /** The account whose token it is. */
    protected static UUID accountOf(HttpExchange exchange) {
        return UUID.fromString(claim(exchange, "sub"));
    }

    private static String claim(HttpExchange exchange, String name) {
        try {
            var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(name);
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    protected static Map<String, String> parameters(HttpExchange exchange) {
        var parameters = new LinkedHashMap<String, String>();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            Arrays.stream(query.split("&", -1))
                    .map(it -> it.split("=", 2))
                    .forEach(it -> parameters.put(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
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
