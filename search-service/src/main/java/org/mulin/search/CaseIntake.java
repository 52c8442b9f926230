package org.mulin.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies changes in whatever order and as often as they come: the greatest version wins. Elasticsearch forgets a deletion
 * after {@code index.gc_deletes}, so an older upsert that is later than that is stopped by the {@link Tombstones}.
 */
final class CaseIntake {

    private final CaseIndex index;
    private final Tombstones tombstones;

    CaseIntake(CaseIndex index, Tombstones tombstones) {
        this.index = index;
        this.tombstones = tombstones;
    }

    /** To every index there is, so that one being built misses nothing. */
    List<CaseWritten> apply(List<CaseWrite> writes) {
        return apply(writes, index.indices());
    }

    List<CaseWritten> apply(List<CaseWrite> writes, List<String> targets) {
        List<CaseWrite.Upsert> upserts = new ArrayList<>();
        List<CaseWrite.Delete> deletions = new ArrayList<>();
        for (CaseWrite write : writes) {
            switch (write) {
                case CaseWrite.Upsert upsert -> upserts.add(upsert);
                case CaseWrite.Delete delete -> deletions.add(delete);
            }
        }
        tombstones.record(deletions);
        List<CaseWrite> due = new ArrayList<>(tombstones.filter(upserts));
        due.addAll(deletions);
        return targets.stream()
                .flatMap(target -> index.write(target, due).stream())
                .toList();
    }
}
