package org.mulin.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    /** As many are numbered in one transaction. */
    static final int MOST_AT_ONCE = 5_000;

    private static final int BATCH = 500;
    private static final String IS_PENDING = "select exists (select from change where position is null)";
    private static final String LOCK_HEAD = "select position from feed_head for update skip locked";
    private static final String NUMBER = """
            with pending as (
              select tenant_id, id, :head + row_number() over (order by id) as position
                from (select tenant_id, id from change where position is null order by id limit %d) oldest)
            update change set position = pending.position
              from pending
             where change.tenant_id = pending.tenant_id and change.id = pending.id
            """.formatted(MOST_AT_ONCE);
    private static final String MOVE_HEAD = "update feed_head set position = :position";
    private static final String HEAD = "select epoch, position, purged from feed_head";
    // Changes are numbered nearly as they are written, so the oldest are where the index on positions begins.
    private static final String PURGE = """
            with oldest as (
              select tenant_id, id, position, at from change where position is not null order by position limit :limit),
            gone as (
              delete from change
               using oldest
               where change.tenant_id = oldest.tenant_id and change.id = oldest.id
                 and oldest.at < now() - make_interval(secs => :seconds)
              returning oldest.position)
            update feed_head set purged = greatest(purged, (select max(position) from gone)) where exists (select from gone)
            """;
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
    private static final String RANGES = """
            select tenant_id, max(id::text)::uuid as last, count(*) as rows,
                   md5(string_agg(id || ':' || version, ',' order by id)) as sum
              from (select tenant_id, id, version, (row_number() over (order by tenant_id, id) - 1) / :batch as range
                      from (select tenant_id, id, version
                              from %1$s
                             where (tenant_id, id) > (:tenant, :id)
                             order by tenant_id, id
                             limit :limit) walked) numbered
             group by tenant_id, range
             order by tenant_id, range
            """;
    private static final int RANGES_AT_ONCE = 10;
    private static final UUID NIL = new UUID(0, 0);

    private final FeedRole role;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FeedReader(FeedRole role) {
        this.role = role;
        this.jdbc = role.jdbc();
        this.transactions = role.transactions();
    }

    /** Numbers what was committed since, and answers how many; 0 also when another process is at it. */
    int number() {
        // A lock is written to disk, and this is asked ten times a second where nothing happens, too.
        if (!jdbc.sql(IS_PENDING).query(Boolean.class).single()) {
            return 0;
        }
        return Objects.requireNonNull(transactions.execute(_ -> {
            var head = jdbc.sql(LOCK_HEAD).query(Long.class).optional();
            if (head.isEmpty()) {
                return 0;
            }
            var numbered = jdbc.sql(NUMBER).param("head", head.get()).update();
            if (numbered > 0) {
                jdbc.sql(MOVE_HEAD).param("position", head.get() + numbered).update();
            }
            return numbered;
        }));
    }

    /** Drops some of the oldest changes if they are older than this; answers 0 when there are none. */
    int purge(Duration kept) {
        return jdbc.sql(PURGE)
                .param("limit", BATCH)
                .param("seconds", kept.toSeconds())
                .update();
    }

    /** How far the feed is numbered. */
    long head() {
        return emptyPage().head();
    }

    ChangePage after(long epoch, long position) {
        var head = emptyPage();
        if (!head.follows(epoch, position) || head.head() <= position) {
            return head;
        }
        var items = jdbc.sql(AFTER)
                .param("after", position)
                .param("limit", BATCH)
                .query(FeedReader::change)
                .list();
        // Looked at again: some of them may have been purged before they were read.
        var now = emptyPage();
        return now.follows(epoch, position) ? new ChangePage(now.epoch(), now.head(), now.purged(), items) : now;
    }

    private ChangePage emptyPage() {
        return jdbc.sql(HEAD)
                .query((row, _) ->
                        new ChangePage(row.getLong("epoch"), row.getLong("position"), row.getLong("purged"), List.of()))
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

    /** The rows of an entity in key order, summed up; pass the last range's tenant and id to go on. */
    List<RangeSum> ranges(String table, @Nullable UUID tenant, @Nullable UUID id) {
        return jdbc.sql(RANGES.formatted(table))
                .param("tenant", tenant == null ? NIL : tenant)
                .param("id", id == null ? NIL : id)
                .param("batch", BATCH)
                .param("limit", BATCH * RANGES_AT_ONCE)
                .query((row, _) -> new RangeSum(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("last", UUID.class),
                        row.getInt("rows"),
                        row.getString("sum")))
                .list();
    }

    /** The tenants that have rows of an entity. */
    List<TenantId> tenants(String table) {
        return role.tenantsOf(table);
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
