package org.mulin.launcher;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.mulin.platform.audit.AuditFinding;
import org.mulin.platform.audit.AuditVerification;
import org.mulin.platform.audit.CheckpointKey;
import org.mulin.platform.seal.Seal;

/** Checks the audit of every service that has one, and prints a line per finding. The services need not run. */
record AuditVerify(Installation installation, PrintStream out) {

    /** Any other service has an audit: without one it is a failure, not a clean one. */
    private static final List<Program> WITHOUT_AUDIT = List.of(Program.SEARCH, Program.GATEWAY);

    /** Whether nothing was found. */
    boolean run() {
        var all = 0;
        for (var program : Program.SERVICES) {
            if (!WITHOUT_AUDIT.contains(program)) {
                var findings = findings(program.database());
                findings.forEach(finding -> out.println(program.database() + ": " + finding));
                out.println(program.database() + ": " + (findings.isEmpty() ? "clean" : findings.size() + " findings"));
                all += findings.size();
            }
        }
        return all == 0;
    }

    private List<AuditFinding> findings(String database) {
        var url = installation.database().url() + "/" + database;
        var password = installation.passwords(database).feed();
        var key = CheckpointKey.of(new Seal(Base64.getDecoder().decode(installation.masterKey())), database);
        try (var connection = DriverManager.getConnection(url, database + "_feed", password)) {
            connection.setAutoCommit(false);
            return new AuditVerification(
                            connection, database, installation.checkpoints(), key.publicKey(), Instant.now())
                    .findings();
        } catch (SQLException e) {
            throw new Failure("the audit of %s cannot be read: %s".formatted(database, e.getMessage()));
        }
    }
}
