package org.mulin.residents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.platform.web.Turnstile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file of residents in, row by row and sealed, so that it can be checked. */
@Service
class StartImport {
    private static final int FILES_AT_A_TIME = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Turnstile turnstile = new Turnstile(FILES_AT_A_TIME, LONGEST_WAIT);
    private final ResidentImports imports;
    private final ImportRows rows;
    private final BulkTurns turns;
    private final BulkWorker worker;
    private final Access access;
    private final Audit audit;
    private final IdempotentCommands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StartImport(
            ResidentImports imports,
            ImportRows rows,
            BulkTurns turns,
            BulkWorker worker,
            Access access,
            Audit audit,
            IdempotentCommands commands,
            TenantTransactionManager transactionManager,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.turns = turns;
        this.worker = worker;
        this.access = access;
        this.audit = audit;
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    private record Request(String division, boolean goOn, String file) {}

    /** A large file is read and sealed before its transaction begins, which is then a short one. */
    ResidentImport start(String division, boolean goOn, byte[] file, @Nullable String key) {
        transactions.executeWithoutResult(_ -> access.requireKeeping(access.holdCommunity(division)));
        var started = turnstile.pass(() -> read(division, goOn, file, key));
        worker.wake();
        return started;
    }

    /** A few at a time: each is many times as large in memory as it was sent. */
    private ResidentImport read(String division, boolean goOn, byte[] file, @Nullable String key) {
        var sealed = new ArrayList<ImportRows.Sealed>();
        ImportFile.read(file, line -> sealed.add(rows.seal(line)));
        var request = new Request(division, goOn, hash(file));
        return Objects.requireNonNull(transactions.execute(_ -> {
            var id = commands.once(key, "import.start", request, () -> add(division, goOn, sealed));
            return imports.of(CurrentCaller.require().accountId(), id).orElseThrow();
        }));
    }

    private UUID add(String division, boolean goOn, List<ImportRows.Sealed> sealed) {
        access.requireKeeping(access.holdCommunity(division));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var it = ResidentImport.start(Ids.next(), CurrentCaller.require(), division, goOn, sealed.size(), now);
        imports.add(it);
        rows.add(it.id(), sealed);
        audit.record("IMPORT", ResidentImports.ENTITY, it.id(), null);
        // Last: from here to the commit, no step is done for the tenant.
        turns.ask();
        return it.id();
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
