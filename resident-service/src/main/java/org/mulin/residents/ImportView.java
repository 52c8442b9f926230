package org.mulin.residents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.Problems;

/** An import as the API shows it; of the rows that were applied, the existing ones were on file before. */
record ImportView(
        UUID id,
        String division,
        boolean goOn,
        ResidentImport.State state,
        int rows,
        int checked,
        int failed,
        int applied,
        int existing,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static ImportView of(ResidentImport it) {
        var progress = it.progress();
        return new ImportView(
                it.id(),
                it.division(),
                it.goOn(),
                it.state(),
                progress.rows(),
                progress.checked(),
                progress.failed(),
                progress.applied(),
                progress.existing(),
                it.problem(),
                it.createdAt(),
                it.expiresAt());
    }

    /** A row that was refused, in the caller's language. */
    record RowError(
            int row,
            @Nullable String column,
            ImportRowProblem problem,
            @Nullable String message) {

        static RowError of(ImportRows.Refused it, Problems words, Locale locale) {
            var column = it.bad().column();
            return new RowError(
                    it.row(),
                    column == null ? null : column.english(),
                    it.bad().problem(),
                    words.detail(it.bad().problem(), List.of(), locale).getDetail());
        }
    }
}
