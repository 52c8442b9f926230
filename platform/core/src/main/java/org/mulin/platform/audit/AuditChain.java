package org.mulin.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.database.FeedRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed records, each tenant's to a chain of its own. What is linked is found by the ids alone: the server
 * ends a transaction long before {@link #REACH}, so nothing older than that before the newest link can still appear.
 */
final class AuditChain {
    static final Duration REACH = Duration.ofMinutes(1);

    private static final int BATCH = 1_000;
    private static final String LOCK = "select pg_try_advisory_xact_lock('audit_link'::regclass::oid::bigint)";
    private static final String TENANTS = """
            with recursive tenants (id) as (
              (select tenant_id from %1$s order by tenant_id limit 1)
              union all
              select (select tenant_id from %1$s where tenant_id > tenants.id order by tenant_id limit 1)
                from tenants
               where tenants.id is not null)
            """;
    // Each step is a look into a key. An id from the future counts for nothing, or it would hide what follows it.
    static final String PENDING = TENANTS.formatted("audit_record") + """
            select tenants.id as tenant_id, head.seq, head.record_id as newest, encode(head.hash, 'hex') as hash,
                   pending.id, pending.canonical
              from tenants
              left join lateral (
                select seq, record_id, hash from audit_link
                 where tenant_id = tenants.id
                 order by seq desc limit 1) head on true
              left join lateral (
                select (lpad(to_hex((extract(epoch from uuid_extract_timestamp(record_id)) * 1000)::bigint - :reach),
                             12, '0') || repeat('0', 20))::uuid as since
                  from audit_link
                 where tenant_id = tenants.id and record_id <= uuidv7()
                 order by record_id desc limit 1) reach on true
             cross join lateral (
                select id, %s as canonical
                  from audit_record r
                 where tenant_id = tenants.id and id >= coalesce(since, '00000000-0000-0000-0000-000000000000')
                   and not exists (select from audit_link
                                    where tenant_id = tenants.id and record_id = r.id
                                      and record_id >= coalesce(since, '00000000-0000-0000-0000-000000000000'))
                 order by id
                 limit :batch) pending
             order by tenants.id, pending.id
            """.formatted(AuditLink.CANONICAL);
    private static final String LINK = """
            insert into audit_link (tenant_id, seq, record_id, hash)
            select tenant_id, seq, record_id, decode(hash, 'hex')
              from unnest(:tenants, :seqs, :records, :hashes) as linked (tenant_id, seq, record_id, hash)
            """;
    private static final String HEADS = TENANTS.formatted("audit_link") + """
            select head.tenant_id, head.seq, head.record_id, encode(head.hash, 'hex') as hash
              from tenants
             cross join lateral (
                select * from audit_link where tenant_id = tenants.id order by seq desc limit 1) head
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    AuditChain(FeedRole role) {
        this.jdbc = role.jdbc();
        this.transactions = role.transactions();
    }

    /** A record that is not linked, with the last link before it. */
    private record Pending(AuditLink head, UUID id, String canonical) {}

    /** Links what was committed since, up to a batch of each tenant's; false unless there may be more to link at once. */
    boolean link() {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> jdbc.sql(LOCK).query(Boolean.class).single() && linked()));
    }

    /** The last link of each tenant. */
    List<AuditLink> heads() {
        return jdbc.sql(HEADS)
                .query((row, _) -> new AuditLink(
                        row.getObject("tenant_id", UUID.class),
                        row.getLong("seq"),
                        row.getObject("record_id", UUID.class),
                        row.getString("hash")))
                .list();
    }

    private boolean linked() {
        var links = new ArrayList<AuditLink>();
        var pending = jdbc.sql(PENDING)
                .param("reach", REACH.toMillis())
                .param("batch", BATCH)
                .query(AuditChain::pending)
                .list();
        for (var next : pending) {
            var sameTenant = !links.isEmpty() && links.getLast().tenant().equals(next.head.tenant());
            links.add((sameTenant ? links.getLast() : next.head).next(next.id, next.canonical));
        }
        if (links.isEmpty()) {
            return false;
        }
        jdbc.sql(LINK)
                .param("tenants", links.stream().map(AuditLink::tenant).toArray(UUID[]::new))
                .param("seqs", links.stream().map(AuditLink::seq).toArray(Long[]::new))
                .param("records", links.stream().map(AuditLink::record).toArray(UUID[]::new))
                .param("hashes", links.stream().map(AuditLink::hash).toArray(String[]::new))
                .update();
        return links.size() >= BATCH;
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        var start = AuditLink.start(row.getObject("tenant_id", UUID.class));
        var newest = row.getObject("newest", UUID.class);
        var head = newest == null
                ? start
                : new AuditLink(start.tenant(), row.getLong("seq"), newest, row.getString("hash"));
        return new Pending(head, row.getObject("id", UUID.class), row.getString("canonical"));
    }
}
