package org.mulin.residents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an import to whoever brought it, and to nobody else. */
@Service
@Transactional(readOnly = true)
class ReadImports {
    private final ResidentImports imports;
    private final ImportRows rows;

    ReadImports(ResidentImports imports, ImportRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    ResidentImport one(UUID id) {
        return imports.of(CurrentCaller.require().accountId(), id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The rows that were refused, in the order of the file. */
    Page<ImportRows.Refused> refused(UUID id, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1);
        return Page.of(rows.refused(one(id).id(), after, limit), limit, it -> Cursor.of(it.row()));
    }
}
