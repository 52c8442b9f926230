package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.Place;
import org.mulin.search.index.TestClient;

/** Indices of cases on a real Elasticsearch, one alias per test class. */
final class CaseWorld {

    private CaseWorld() {}

    /** An index with nothing in it, and live. */
    static CaseIndex empty(String alias) {
        var index = new Index(TestClient.CLIENT, alias, CasesConfiguration.MAPPING, IndexSettings.SMALL);
        index.indices().forEach(index::drop);
        index.swap(index.create(Instant.parse("2026-01-01T00:00:00Z")));
        return new CaseIndex(index);
    }

    static void put(CaseIndex cases, CaseBuilder... documents) {
        List<IndexWrite.Upsert> writes = List.of(documents).stream()
                .map(CaseBuilder::build)
                .map(IndexWrite.Upsert::new)
                .toList();
        String live = cases.index().live().orElseThrow();
        cases.index().write(live, writes);
        cases.index().refresh(live);
    }

    static CaseQuery text(String text) {
        return new CaseQuery(text, null, null, null, null, Place.Level.COMMUNITY, 20, null);
    }
}
