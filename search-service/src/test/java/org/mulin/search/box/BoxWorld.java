package org.mulin.search.box;

import java.time.Instant;
import java.util.List;
import org.mulin.search.box.BoxQuery.Filters;
import org.mulin.search.box.BoxQuery.Order;
import org.mulin.search.cases.CaseBuilder;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.Place;
import org.mulin.search.index.TestClient;

/** Indices of cases on a real Elasticsearch, one alias per test class. */
final class BoxWorld {

    private BoxWorld() {}

    /** An index with nothing in it, and live. */
    static Box empty(String alias) {
        var index = new Index(TestClient.CLIENT, alias, Box.MAPPING, IndexSettings.SMALL);
        index.indices().forEach(index::drop);
        index.swap(index.create(Instant.parse("2026-01-01T00:00:00Z")));
        return new Box(List.of(index));
    }

    static void put(Box cases, CaseBuilder... documents) {
        List<IndexWrite.Upsert> writes = List.of(documents).stream()
                .map(CaseBuilder::build)
                .map(IndexWrite.Upsert::new)
                .toList();
        String live = cases.indices().getFirst().live().orElseThrow();
        cases.indices().getFirst().write(live, writes);
        cases.indices().getFirst().refresh(live);
    }

    static BoxQuery text(String text) {
        return new BoxQuery(text, Filters.NONE, Order.RELEVANCE, Place.Level.COMMUNITY, 20, null);
    }
}
