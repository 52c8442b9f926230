package org.mulin.residents;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the rows of a checked import be applied, or stops an import. */
@Service
class ActOnImport {
    private final ResidentImports imports;
    private final ImportRows rows;
    private final BulkTurns turns;
    private final Access access;
    private final Audit audit;
    private final IdempotentCommands commands;

    ActOnImport(
            ResidentImports imports,
            ImportRows rows,
            BulkTurns turns,
            Access access,
            Audit audit,
            IdempotentCommands commands) {
        this.imports = imports;
        this.rows = rows;
        this.turns = turns;
        this.access = access;
        this.audit = audit;
        this.commands = commands;
    }

    @Transactional
    ResidentImport commit(UUID id, @Nullable String key) {
        return once(key, "import.commit", id, "COMMITTED", it -> {
            access.requireKeeping(access.holdCommunity(it.division()));
            return it.commit();
        });
    }

    /** Whoever lost the right may still stop what they began. */
    @Transactional
    ResidentImport cancel(UUID id, @Nullable String key) {
        return once(key, "import.cancel", id, "CANCELLED", ResidentImport::cancel);
    }

    private ResidentImport once(
            @Nullable String key, String operation, UUID id, String action, UnaryOperator<ResidentImport> step) {
        commands.once(key, operation, id, () -> act(id, action, step));
        return own(id, imports::of);
    }

    private UUID act(UUID id, String action, UnaryOperator<ResidentImport> step) {
        // First, as the worker does: whoever held the import and waited for the turn would lock up with it.
        turns.ask();
        var it = own(id, imports::lockOf);
        var after = step.apply(it);
        imports.save(after);
        if (after.isOver()) {
            rows.eraseGood(id);
        }
        audit.record(action, ResidentImports.ENTITY, id, null);
        return id;
    }

    private static ResidentImport own(UUID id, BiFunction<UUID, UUID, Optional<ResidentImport>> read) {
        return read.apply(CurrentCaller.require().accountId(), id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
