package org.mulin.identity.divisions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.Problems;

/** What an import did, or would do, row by row where it could not. */
record ImportReport(
        boolean applied, int created, int renamed, int moved, int ended, int unchanged, List<RefusedRow> errors) {

    /** A bad row in the caller's language. */
    record RefusedRow(
            long row,
            @Nullable String code,
            RowProblem problem,
            @Nullable String detail) {}

    static ImportReport of(ImportDivisions.Outcome outcome, Problems words, Locale locale) {
        var counts = outcome.plan().counts();
        return new ImportReport(
                outcome.applied(),
                counts.created(),
                counts.renamed(),
                counts.moved(),
                counts.ended(),
                counts.unchanged(),
                outcome.plan().errors().stream()
                        .map(error -> new RefusedRow(
                                error.row(),
                                error.code(),
                                error.problem(),
                                words.detail(error.problem(), List.of(), locale).getDetail()))
                        .toList());
    }
}
