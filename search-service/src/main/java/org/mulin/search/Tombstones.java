package org.mulin.search;

import java.util.List;

/** Remembers which cases were deleted, longer than any change can be late. */
interface Tombstones {

    void record(List<CaseWrite.Delete> deletions);

    /** Leaves out what was deleted at the same version or later. */
    List<CaseWrite.Upsert> filter(List<CaseWrite.Upsert> upserts);
}
