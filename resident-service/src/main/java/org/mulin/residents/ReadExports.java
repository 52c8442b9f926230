package org.mulin.residents;

import java.time.Clock;
import java.util.UUID;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an export and hands out its file to whoever asked for it and still may. */
@Service
class ReadExports {
    private final ResidentExports exports;
    private final Exportable exportable;
    private final Audit audit;
    private final Clock clock;

    ReadExports(ResidentExports exports, Exportable exportable, Audit audit, Clock clock) {
        this.exports = exports;
        this.exportable = exportable;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ResidentExport one(UUID id) {
        return exports.of(CurrentCaller.require().accountId(), id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @Transactional
    byte[] file(UUID id) {
        var it = one(id);
        exportable.require(it.division());
        var file = exports.file(id)
                .filter(_ -> clock.instant().isBefore(it.expiresAt()))
                .orElseThrow(() -> new ProblemException(ResidentProblem.EXPORT_NOT_THERE));
        audit.record("DOWNLOADED", ResidentExports.ENTITY, id, it.purpose().name());
        return file;
    }
}
