package org.mulin.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reading end at the feed's owner, on a role that sees ids alone. Rows get their positions here, after commit and
 * under the head's row lock, so that positions become visible in order.
 */
final class FeedReader {
    private static final int BATCH = 500;
    private static final String LOCK_HEAD = "select position from feed_head for update skip locked";
    private static final String NUMBER = """
            with pending as (
              select tenant_id, id, :head + row_number() over (order by id) as position
                from (select tenant_id, id from change where position is null order by id limit 5000) oldest)
            update change set position = pending.position
              from pending
             where change.tenant_id = pending.tenant_id and change.id = pending.id
            """;
    private static final String MOVE_HEAD = "update feed_head set position = :position";
    private static final String HEAD = "select epoch, position from feed_head";
    private static final String AFTER = """
            select position, tenant_id, entity, entity_id, version, event, trace
              from change
             where position > :after
             order by position
             limit :limit
            """;
    private static final String WALK = """
            select 0 as position, tenant_id, '%1$s' as entity, id as entity_id, version, 'WALKED' as event,
                   null as trace
              from %2$s
             where (tenant_id, id) > (:tenant, :id)
             order by tenant_id, id
             limit :limit
            """;
    // One look into the key per tenant, however many rows it has.
    private static final String TENANTS = """
            with recursive walked (tenant_id) as (
              (select tenant_id from %1$s order by tenant_id limit 1)
              union all
              select (select tenant_id from %1$s t where t.tenant_id > walked.tenant_id order by tenant_id limit 1)
                from walked
               where walked.tenant_id is not null)
            select tenant_id from walked where tenant_id is not null
            """;
    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FeedReader(FeedRole role) {
        this.jdbc = role.jdbc();
        this.transactions = role.transactions();
    }

    /** Numbers what was committed since; false when there was nothing, or another process is at it. */
    boolean number() {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var head = jdbc.sql(LOCK_HEAD).query(Long.class).optional();
            if (head.isEmpty()) {
                return false;
            }
            var numbered = jdbc.sql(NUMBER).param("head", head.get()).update();
            if (numbered > 0) {
                jdbc.sql(MOVE_HEAD).param("position", head.get() + numbered).update();
            }
            return numbered > 0;
        }));
    }

    /** How far the feed is numbered. */
    long head() {
        return emptyPage().head();
    }

    ChangePage after(long epoch, long position) {
        var head = emptyPage();
        if (head.epoch() != epoch || head.head() <= position) {
            return head;
        }
        var items = jdbc.sql(AFTER)
                .param("after", position)
                .param("limit", BATCH)
                .query(FeedReader::change)
                .list();
        return new ChangePage(head.epoch(), head.head(), items);
    }

    private ChangePage emptyPage() {
        return jdbc.sql(HEAD)
                .query((row, _) -> new ChangePage(row.getLong("epoch"), row.getLong("position"), List.of()))
                .single();
    }

    /** All rows of an entity in key order, as changes; pass the last one to go on. */
    List<Change> walk(String entity, String table, @Nullable UUID tenant, @Nullable UUID id) {
        return jdbc.sql(WALK.formatted(entity, table))
                .param("tenant", tenant == null ? NIL : tenant)
                .param("id", id == null ? NIL : id)
                .param("limit", BATCH)
                .query(FeedReader::change)
                .list();
    }

    /** The tenants that have rows of an entity. */
    List<TenantId> tenants(String table) {
        return jdbc.sql(TENANTS.formatted(table)).query(UUID.class).list().stream()
                .map(TenantId::new)
                .toList();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("position"),
                row.getObject("tenant_id", UUID.class),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                row.getLong("version"),
                row.getString("event"),
                row.getString("trace"));
    }
}
