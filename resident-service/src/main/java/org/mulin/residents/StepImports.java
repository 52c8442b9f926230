package org.mulin.residents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;

/** Checks and applies imports, a batch of rows at a time, as whoever brought them: a right that was taken stops them. */
@Component
class StepImports implements BulkWork {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BATCH = 200;

    private final ResidentImports imports;
    private final ImportRows rows;
    private final RegisterMany registerMany;
    private final Access access;
    private final Clock clock;

    StepImports(ResidentImports imports, ImportRows rows, RegisterMany registerMany, Access access, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.registerMany = registerMany;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void step() {
        imports.lockExpired(clock.instant())
                .ifPresentOrElse(this::expire, () -> imports.lockNext().ifPresent(this::step));
    }

    @Override
    public Optional<Instant> due() {
        return imports.due();
    }

    private void expire(ResidentImport it) {
        rows.erase(it.id());
        imports.forget(it.id());
        if (!it.isOver()) {
            imports.save(it.fail(ResidentProblem.IMPORT_EXPIRED));
        }
    }

    private void step(ResidentImport it) {
        var tenant = CurrentCaller.require().tenant();
        var stepped = CurrentCaller.as(new Caller(tenant, it.account(), it.kind()), () -> stepped(it));
        imports.save(stepped);
        if (stepped.isOver()) {
            rows.eraseGood(stepped.id());
        }
    }

    private ResidentImport stepped(ResidentImport it) {
        try {
            var community = access.holdCommunity(it.division());
            access.requireKeeping(community);
            var lines = rows.next(it.id(), it.progress().position(), BATCH);
            return it.state() == ResidentImport.State.CHECKING ? check(it, lines) : apply(it, community, lines);
        } catch (ProblemException refused) {
            return it.fail(refused.code());
        }
    }

    private ResidentImport check(ResidentImport it, List<ImportLine> lines) {
        var refused = lines.size() - good(it, lines).size();
        return it.checked(lines.getLast().row(), lines.size(), refused);
    }

    private ResidentImport apply(ResidentImport it, Place community, List<ImportLine> lines) {
        var good = good(it, lines);
        var registered = registerMany.register(community, good);
        rows.remove(it.id(), lines);
        return it.applied(lines.getLast().row(), lines.size() - good.size(), good.size(), good.size() - registered);
    }

    /** What can be registered. The others are refused, also those that were good when they were checked. */
    private List<ImportLine.Good> good(ResidentImport it, List<ImportLine> lines) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var good = new ArrayList<ImportLine.Good>();
        var refused = new ArrayList<ImportRows.Refused>();
        for (var line : lines) {
            switch (line.read(today)) {
                case ImportLine.Good one -> good.add(one);
                case ImportLine.Bad bad -> refused.add(new ImportRows.Refused(line.row(), bad));
            }
        }
        rows.refuse(it.id(), refused);
        return good;
    }
}
