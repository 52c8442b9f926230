package org.mulin.search.similar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.similar.ShownCases.ShownCase;

/**
 * Cases like another, or like what was typed, as their owner shows them: open ones nearby that may be the same matter, and
 * solved ones with how they were solved. `asOf` is the moment up to which everything written is known to be in the index.
 */
record Similar(
        List<Open> open, List<Solved> solved, @Nullable Instant asOf) {

    /** A case that may be the same matter, and how alike it is in percent. */
    record Open(
            UUID id,
            String number,
            String kind,
            String status,
            String title,
            @Nullable String division,
            @Nullable String place,
            @Nullable String category,
            @Nullable String unitName,
            Instant filedAt,
            long version,
            int likeness) {
        static Open of(ShownCase it, double likeness) {
            return new Open(
                    it.id(),
                    it.number(),
                    it.kind(),
                    it.status(),
                    it.title(),
                    it.division(),
                    it.place(),
                    it.category(),
                    it.unitName(),
                    it.filedAt(),
                    it.version(),
                    (int) Math.round(100 * likeness));
        }
    }

    /** A case that was solved, and how. */
    record Solved(
            UUID id,
            String number,
            String kind,
            String status,
            String title,
            @Nullable String division,
            @Nullable String place,
            @Nullable String category,
            @Nullable String unitName,
            Instant filedAt,
            long version,
            @Nullable String resolution) {
        static Solved of(ShownCase it) {
            return new Solved(
                    it.id(),
                    it.number(),
                    it.kind(),
                    it.status(),
                    it.title(),
                    it.division(),
                    it.place(),
                    it.category(),
                    it.unitName(),
                    it.filedAt(),
                    it.version(),
                    it.resolution());
        }
    }
}
