package org.mulin.platform.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The owner of a feed, over a real socket: changes as they are added, an epoch that can be begun anew. */
final class FakeOwner implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 7;

    private final HttpServer server;
    private final UUID tenant = UUID.randomUUID();
    private final List<Change> changes = new ArrayList<>();
    private long epoch = 1;
    private long purged;

    FakeOwner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/changes", exchange -> answer(exchange, page(exchange.getRequestURI())));
        server.createContext("/internal/entities/thing", exchange -> answer(exchange, walk(exchange.getRequestURI())));
        server.start();
    }

    FeedSource source() {
        return new FeedSource(
                RestClient.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    synchronized void add(int count) {
        for (var added = 0; added < count; added++) {
            var position = changes.size() + 1L;
            changes.add(new Change(position, tenant, "thing", new UUID(0, position), 1, "ADDED"));
        }
    }

    /** From now on the feed goes on from here. */
    synchronized void purge(long position) {
        purged = position;
    }

    /** The database was restored: another life, with fewer changes. */
    synchronized void restore(int kept) {
        epoch++;
        changes.subList(kept, changes.size()).clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized Object page(URI uri) {
        var asked = query(uri, "epoch");
        var after = query(uri, "after");
        var items = asked == epoch && after >= purged
                ? changes.stream().skip(after).limit(PAGE).toList()
                : List.<Change>of();
        return new ChangePage(epoch, changes.size(), purged, items);
    }

    private synchronized Object walk(URI uri) {
        return uri.getQuery() == null
                ? changes.stream()
                        .map(it -> new Change(0, it.tenant(), it.entity(), it.id(), it.version(), "WALKED"))
                        .toList()
                : List.of();
    }

    private static long query(URI uri, String name) {
        return Long.parseLong(
                UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(json);
        }
    }
}
