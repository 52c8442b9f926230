package org.mulin.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mulin.testing.TestElasticsearch;

/** Indices on a real Elasticsearch, one family of them per test class. */
final class SearchWorld {

    static final ElasticsearchClient CLIENT = client(URI.create(TestElasticsearch.url()));

    private SearchWorld() {}

    static ElasticsearchClient client(URI url) {
        var settings = new ElasticsearchSettings(url, null, null, null, Duration.ofSeconds(1), Duration.ofSeconds(30));
        return new ElasticsearchConfiguration().elasticsearchClient(settings);
    }

    /** An index with nothing in it, and live. */
    static CaseIndex empty(String alias) {
        var index = new CaseIndex(CLIENT, alias);
        index.indices().forEach(index::drop);
        index.swap(index.create(Instant.parse("2026-01-01T00:00:00Z")));
        return index;
    }

    static void put(CaseIndex index, CaseBuilder... cases) {
        List<CaseWrite.Upsert> writes = List.of(cases).stream()
                .map(CaseBuilder::build)
                .map(CaseWrite.Upsert::new)
                .toList();
        String live = index.live().orElseThrow();
        index.write(live, writes);
        index.refresh(live);
    }

    static CaseQuery text(String text) {
        return new CaseQuery(text, null, null, null, null, Place.Level.COMMUNITY, 20, null);
    }
}
