package org.mulin.platform.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.mulin.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that does nothing but record, and what links and verifies its records. */
final class AuditedTown implements AutoCloseable {
    private static final Seal SEAL = new Seal(new byte[32]);

    final UUID tenant = UUID.randomUUID();
    final AuditChain chain;
    final AuditCheckpoints checkpoints;
    private final PlatformDatabase database;
    private final Path folder;
    private final HikariDataSource app;
    private final FeedRole feed;
    private final Audit audit;
    private final TransactionTemplate transactions;

    AuditedTown(String name, Path folder) {
        this.folder = folder;
        database = PlatformDatabase.create(name, "classpath:db/audit");
        app = database.app(20);
        feed = feed();
        audit = new Audit(JdbcClient.create(app));
        transactions = new TransactionTemplate(new TenantTransactionManager(app));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        chain = new AuditChain(feed);
        checkpoints = checkpoints(new CheckpointFolder(folder, name));
    }

    AuditCheckpoints checkpoints(CheckpointStore store) {
        return new AuditCheckpoints(database.name(), chain, store, key(), Clock.systemUTC());
    }

    CheckpointKey key() {
        return CheckpointKey.of(SEAL, database.name());
    }

    FeedRole feed() {
        return new FeedRole(database.feed(2));
    }

    void execute(String... statements) {
        database.execute(statements);
    }

    /** Records in a transaction that ends as the step says: false undoes it. */
    void record(UUID of, Step step) {
        var caller = new Caller(new TenantId(of), UUID.randomUUID(), Caller.Kind.PERSON);
        CurrentCaller.as(
                caller,
                () -> transactions.execute(status -> {
                    audit.record("REVEALED", "resident", UUID.randomUUID(), "CONTACT");
                    if (!step.commits()) {
                        status.setRollbackOnly();
                    }
                    return true;
                }));
    }

    void record(int times) {
        for (var time = 0; time < times; time++) {
            record(tenant, () -> true);
        }
    }

    void linkAll() {
        while (chain.link()) {
            // As long as there is something.
        }
    }

    /** As the launcher looks at it, an hour later. */
    List<AuditFinding> findings() throws SQLException {
        try (var connection =
                TestPostgres.as(database.name() + "_feed", database.name(), TestPostgres.PASSWORDS.feed())) {
            connection.setAutoCommit(false);
            return findings(connection, folder);
        }
    }

    List<AuditFinding> findings(Connection connection, Path checkpoints) throws SQLException {
        var later = Instant.now().plusSeconds(3_600);
        return new AuditVerification(connection, database.name(), checkpoints, key().publicKey(), later).findings();
    }

    @Override
    public void close() {
        feed.close();
        app.close();
    }

    /** What happens between recording and committing. */
    interface Step {
        boolean commits();
    }
}
