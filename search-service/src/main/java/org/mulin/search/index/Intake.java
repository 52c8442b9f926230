package org.mulin.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies changes in whatever order and as often as they come: the greatest version wins. Elasticsearch forgets a deletion
 * after {@code index.gc_deletes}, so an older upsert that is later than that is stopped by the {@link Tombstones}.
 */
public final class Intake {

    private final String entity;
    private final Index index;
    private final Tombstones tombstones;

    public Intake(String entity, Index index, Tombstones tombstones) {
        this.entity = entity;
        this.index = index;
        this.tombstones = tombstones;
    }

    /** To every index there is, so that one being built misses nothing. */
    public List<IndexWritten> apply(List<IndexWrite> writes) {
        return apply(writes, index.indices());
    }

    public List<IndexWritten> apply(List<IndexWrite> writes, List<String> targets) {
        List<IndexWrite.Upsert> upserts = new ArrayList<>();
        List<IndexWrite.Delete> deletions = new ArrayList<>();
        for (IndexWrite write : writes) {
            switch (write) {
                case IndexWrite.Upsert upsert -> upserts.add(upsert);
                case IndexWrite.Delete delete -> deletions.add(delete);
            }
        }
        tombstones.record(entity, deletions);
        List<IndexWrite> due = new ArrayList<>(tombstones.filter(entity, upserts));
        due.addAll(deletions);
        return targets.stream()
                .flatMap(target -> index.write(target, due).stream())
                .toList();
    }
}
