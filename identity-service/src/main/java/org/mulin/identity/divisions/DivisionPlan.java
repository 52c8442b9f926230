package org.mulin.identity.divisions;

import java.time.LocalDate;
import java.util.List;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;

/**
 * What a file would change, worked out before anything is touched. Steps go from the city down, so that a parent is
 * there before its children.
 */
record DivisionPlan(List<Step> steps, Counts counts, List<RowError> errors) {
    private static final int FEW = 20;
    private static final double SMALL_PART = 0.05;

    /** What happens to a division; one that is re-cut stays where it is, but an ancestor of it moved. */
    enum Event {
        CREATED,
        RENAMED,
        MOVED,
        RECUT,
        ENDED
    }

    /** A division as it will be. */
    record Step(Event event, DivisionRow division) {}

    /** Rows by what they change; one that moves a division and renames it counts as both. */
    record Counts(int created, int renamed, int moved, int ended, int unchanged) {

        private int good() {
            return created + renamed + moved + unchanged;
        }
    }

    static DivisionPlan of(List<DivisionRow> inForce, DivisionFile file, LocalDate effective) {
        var check = new DivisionCheck(inForce);
        var accepted = check.accept(file);
        return new DivisionDraft(inForce, accepted, effective).plan(check.errors());
    }

    /** Whether there is something to do in spite of the bad rows. */
    boolean mayGoOn(boolean inSpiteOfErrors) {
        return errors.isEmpty() || inSpiteOfErrors && counts.good() > 0;
    }

    /** Whether so much of what is in force would end that the file may be half a file. */
    boolean endsMany(int inForce) {
        return counts.ended() > Math.max(FEW, inForce * SMALL_PART);
    }
}
