package org.mulin.search.index;

import java.util.List;

/** Remembers what was deleted, longer than any change can be late. */
public interface Tombstones {

    void record(String entity, List<IndexWrite.Delete> deletions);

    /** Leaves out what was deleted at the same version or later. */
    List<IndexWrite.Upsert> filter(String entity, List<IndexWrite.Upsert> upserts);
}
