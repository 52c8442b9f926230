package org.mulin.bench.search;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How fast the index of cases is filled, by the platform's feed and by what feeds nobody: the same documents in bulk. */
final class Indexing {
    static final String INDEX = "mulin-cases";
    private static final String COPY = "bench-search-bulk";
    /** As many as the feed takes at a time. */
    private static final int BATCH = 500;

    private static final int COPIED = 20_000;
    private static final long FEWEST = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Elasticsearch elasticsearch;

    Indexing(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** How many documents have been written since the index was made. */
    long written() throws IOException {
        return primaries("indexing").path("indexing").path("index_total").asLong();
    }

    long bytesPerDocument() throws IOException {
        elasticsearch.get("/" + INDEX + "/_flush");
        var primaries = primaries("store,docs");
        return primaries.path("store").path("size_in_bytes").asLong()
                / Math.max(1, primaries.path("docs").path("count").asLong());
    }

    /**
     * Waits until the feed has brought so many documents beyond those before, and tells how many it brought in a second;
     * null if they were too few to tell.
     */
    @Nullable
    Double feedPerSecond(long before, long coming) throws IOException {
        var begun = System.nanoTime();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (written() - before < coming) {
            if (System.nanoTime() > end) {
                throw new Failure("search does not follow the feed");
            }
            pause();
        }
        return coming < FEWEST ? null : coming / ((System.nanoTime() - begun) / 1e9);
    }

    /** Into an index like the live one, by one writer, in batches like the feed's; the index is dropped again. */
    double bulkPerSecond() throws IOException {
        elasticsearch.delete(COPY);
        elasticsearch.put("/" + COPY, likeTheLive());
        try {
            var nanos = 0L;
            var count = 0;
            for (var after = ""; count < COPIED; ) {
                var hits = page(after);
                if (hits.isEmpty()) {
                    break;
                }
                var lines = bulk(hits);
                var begun = System.nanoTime();
                elasticsearch.lines("/" + COPY + "/_bulk", lines);
                nanos += System.nanoTime() - begun;
                count += hits.size();
                after = hits.get(hits.size() - 1).path("sort").toString();
            }
            return count / (nanos / 1e9);
        } finally {
            elasticsearch.delete(COPY);
        }
    }

    private JsonNode page(String after) throws IOException {
        var query = "{\"size\":%d,\"sort\":[\"at\",\"id\"]%s}"
                .formatted(BATCH, after.isEmpty() ? "" : ",\"search_after\":" + after);
        return elasticsearch
                .post("/" + INDEX + "/_search", Platform.JSON.readTree(query))
                .path("hits")
                .path("hits");
    }

    private static String bulk(JsonNode hits) {
        var lines = new StringBuilder();
        for (var hit : hits) {
            lines.append("{\"index\":{\"_id\":\"%s\",\"routing\":\"%s\"}}%n%s%n"
                    .formatted(hit.path("_id").asString(), hit.path("_routing").asString(), hit.path("_source")));
        }
        return lines.toString();
    }

    private ObjectNode likeTheLive() throws IOException {
        var live = elasticsearch.get("/" + INDEX).values().iterator().next();
        var given = live.path("settings").path("index");
        var settings = Platform.JSON.createObjectNode();
        settings.set("analysis", given.path("analysis"));
        settings.set("sort", given.path("sort"));
        settings.put("number_of_shards", given.path("number_of_shards").asString("1"));
        settings.put("refresh_interval", given.path("refresh_interval").asString("1s"));
        settings.put("number_of_replicas", 0);
        var index = Platform.JSON.createObjectNode();
        index.set("settings", settings);
        index.set("mappings", live.path("mappings"));
        return index;
    }

    private JsonNode primaries(String what) throws IOException {
        return elasticsearch.get("/" + INDEX + "/_stats/" + what).path("_all").path("primaries");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
