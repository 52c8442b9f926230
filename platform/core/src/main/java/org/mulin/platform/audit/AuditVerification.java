package org.mulin.platform.audit;

import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.mulin.platform.audit.AuditFinding.Kind;

/** Checks a service's audit records against their chains, and those against the checkpoints; the service need not run. */
public final class AuditVerification {
    /** What is younger may still be on its way into the chain or under a checkpoint. */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private static final int FETCH = 1_000;
    private static final String TENANTS = "select tenant_id from audit_record union select tenant_id from audit_link";
    private static final String LINKS = """
            select l.seq, l.record_id, encode(l.hash, 'hex') as hash, %s as canonical
              from audit_link l
              left join audit_record r on r.tenant_id = l.tenant_id and r.id = l.record_id
             where l.tenant_id = ?
             order by l.seq
            """.formatted(AuditLink.CANONICAL);
    private static final String NOT_LINKED = """
            select r.id
              from audit_record r
             where r.tenant_id = ? and r.id < ?
               and not exists (select from audit_link l where l.tenant_id = r.tenant_id and l.record_id = r.id)
             order by r.id
            """;

    private final Connection connection;
    private final String database;
    private final CheckpointFolder folder;
    private final PublicKey key;
    private final UUID settled;

    /**
     * @param connection to the service's database, out of autocommit, as a role that sees all tenants' records and
     *     links: its feed's, or one that row security does not bind
     */
    public AuditVerification(Connection connection, String database, Path checkpoints, PublicKey key, Instant now) {
        this.connection = connection;
        this.database = database;
        this.folder = new CheckpointFolder(checkpoints, database);
        this.key = key;
        this.settled = AuditRecord.first(now.minus(SETTLING));
    }

    /** Empty when nothing was touched. */
    public List<AuditFinding> findings() throws SQLException {
        var tenants = new TreeSet<>(folder.tenants());
        try (var statement = connection.prepareStatement(TENANTS)) {
            for (var rows = statement.executeQuery(); rows.next(); ) {
                tenants.add(rows.getObject(1, UUID.class));
            }
        }
        var findings = new ArrayList<AuditFinding>();
        for (var tenant : tenants) {
            var vouched = new VouchedLinks(tenant, findings);
            folder.lines(tenant).forEach(line -> vouched.add(line, Checkpoint.read(line, key, database, tenant)));
            chain(tenant, new ChainCheck(tenant, vouched, settled, findings));
            notLinked(tenant, findings);
        }
        return findings;
    }

    private void chain(UUID tenant, ChainCheck check) throws SQLException {
        try (var statement = prepared(LINKS, tenant)) {
            for (var rows = statement.executeQuery(); rows.next(); ) {
                check.link(link(tenant, rows), rows.getString("canonical"));
            }
        }
        check.end();
    }

    private void notLinked(UUID tenant, List<AuditFinding> findings) throws SQLException {
        try (var statement = prepared(NOT_LINKED, tenant)) {
            statement.setObject(2, settled);
            for (var rows = statement.executeQuery(); rows.next(); ) {
                findings.add(new AuditFinding(tenant, Kind.RECORD_NOT_LINKED, "record " + rows.getString(1)));
            }
        }
    }

    private PreparedStatement prepared(String query, UUID tenant) throws SQLException {
        var statement = connection.prepareStatement(query);
        statement.setFetchSize(FETCH);
        statement.setObject(1, tenant);
        return statement;
    }

    private static AuditLink link(UUID tenant, ResultSet row) throws SQLException {
        return new AuditLink(tenant, row.getLong("seq"), row.getObject("record_id", UUID.class), row.getString("hash"));
    }
}
