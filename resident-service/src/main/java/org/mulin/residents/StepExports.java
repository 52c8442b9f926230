package org.mulin.residents;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;

/** Writes the files that were asked for, and notes in each resident's record that it is in one. */
@Component
class StepExports implements BulkWork {
    private final ResidentExports exports;
    private final Exportable exportable;
    private final ReadResidents readResidents;
    private final Audit audit;
    private final Clock clock;

    StepExports(ResidentExports exports, Exportable exportable, ReadResidents readResidents, Audit audit, Clock clock) {
        this.exports = exports;
        this.exportable = exportable;
        this.readResidents = readResidents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void step() {
        exports.lockExpired(clock.instant())
                .ifPresentOrElse(
                        it -> exports.save(it.expire(), null),
                        () -> exports.lockNext().ifPresent(this::write));
    }

    @Override
    public Optional<Instant> due() {
        return exports.due();
    }

    private void write(ResidentExport it) {
        var asker = new Caller(CurrentCaller.require().tenant(), it.account(), it.kind());
        CurrentCaller.as(asker, () -> {
            try {
                writeAs(it);
            } catch (ProblemException refused) {
                exports.save(it.fail(refused.code()), null);
            }
            return it;
        });
    }

    private void writeAs(ResidentExport it) {
        var residents = readResidents.exported(exportable.requireFew(it.division()), it.reveal());
        exports.save(it.ready(residents.size()), ExportFile.write(it, residents));
        var purpose = it.purpose().name();
        audit.recordAll(
                "EXPORT",
                Residents.ENTITY,
                residents.stream().map(ResidentView::id).toList(),
                purpose);
        if (it.reveal()) {
            audit.record("REVEAL", ResidentExports.ENTITY, it.id(), purpose);
        }
    }
}
