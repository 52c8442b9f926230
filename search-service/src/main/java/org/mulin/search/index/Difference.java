package org.mulin.search.index;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an index holds of one thing and what its owner would have it hold; null is nothing. */
record Difference(
        UUID tenant, UUID id, @Nullable Held held, @Nullable Document wanted) {

    boolean isReal() {
        if (held == null || wanted == null) {
            return held != null || wanted != null;
        }
        return !Objects.equals(held.version(), wanted.version())
                || !Objects.equals(held.sum(), ContentSum.of(wanted.source(), held.written()));
    }

    /** What makes the index agree, at least at the version that Elasticsearch would take it for older without. */
    IndexWrite repair(long written) {
        if (wanted == null) {
            return new IndexWrite.Delete(tenant, id, written);
        }
        // Elasticsearch does not say at which version it deleted one that is lost; whoever deletes by hand counts up by
        // one.
        return new IndexWrite.Upsert(wanted, held == null ? wanted.version() + 1 : Math.max(written, wanted.version()));
    }
}
