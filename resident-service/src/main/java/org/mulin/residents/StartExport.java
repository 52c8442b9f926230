package org.mulin.residents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.residents.ResidentExport.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a file of the residents of a division, if they are not too many. */
@Service
class StartExport {
    private final ResidentExports exports;
    private final Exportable exportable;
    private final BulkTurns turns;
    private final Audit audit;
    private final IdempotentCommands commands;
    private final Clock clock;

    StartExport(
            ResidentExports exports,
            Exportable exportable,
            BulkTurns turns,
            Audit audit,
            IdempotentCommands commands,
            Clock clock) {
        this.exports = exports;
        this.exportable = exportable;
        this.turns = turns;
        this.audit = audit;
        this.commands = commands;
        this.clock = clock;
    }

    /** Masked unless everything is to be revealed. */
    record Wish(
            @NotNull @Pattern(regexp = "\\d{4,18}") String division,
            @NotNull Purpose purpose,
            @Nullable Boolean reveal) {}

    @Transactional
    ResidentExport start(Wish wish, @Nullable String key) {
        var id = commands.once(key, "export.start", wish, () -> add(wish));
        return exports.of(CurrentCaller.require().accountId(), id).orElseThrow();
    }

    private UUID add(Wish wish) {
        exportable.requireFew(wish.division());
        var it = ResidentExport.ask(
                Ids.next(),
                CurrentCaller.require(),
                wish.division(),
                wish.purpose(),
                Boolean.TRUE.equals(wish.reveal()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        exports.add(it);
        audit.record(
                "EXPORT_ASKED", ResidentExports.ENTITY, it.id(), it.purpose().name());
        turns.ask();
        return it.id();
    }
}
