package org.mulin.residents;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose bulk work is next: every tenant that has some is a row, and gets one step of each kind when its turn comes. The
 * row's lock is the lease, and ends with the step's transaction, however that ends.
 */
@Repository
class BulkTurns {
    private static final String ASK = """
            insert into bulk_turn (tenant_id, due_at) values (:tenant, clock_timestamp())
            on conflict (tenant_id) do update set due_at = least(bulk_turn.due_at, excluded.due_at)
            """;
    private static final String NEXT = """
            select tenant_id from bulk_turn
             where due_at <= clock_timestamp()
             order by due_at
             limit 1
               for update skip locked
            """;
    // Tables grow under the worker: a plan that was kept from when they were empty would read them whole each time.
    private static final String HOLD = """
            select set_config('plan_cache_mode', 'force_custom_plan', true) from bulk_turn
             where tenant_id = :tenant
               for update skip locked
            """;
    private static final String AGAIN =
            "update bulk_turn set due_at = clock_timestamp() + make_interval(secs => :seconds) where tenant_id = :tenant";
    private static final String REST = """
            update bulk_turn
               set due_at = greatest(clock_timestamp(), coalesce(:until::timestamptz, 'infinity'))
             where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    BulkTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a turn of the caller's tenant; waits for the step that is being done for it. */
    void ask() {
        jdbc.sql(ASK).param("tenant", CurrentCaller.require().tenant().value()).update();
    }

    /** The tenant that has waited longest, if no step is being done for it. */
    Optional<TenantId> next() {
        return jdbc.sql(NEXT)
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .optional();
    }

    /** Holds the tenant's turn until the transaction ends; false when somebody else does. */
    boolean hold(TenantId tenant) {
        return jdbc.sql(HOLD)
                .param("tenant", tenant.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Lets a tenant wait. */
    void again(TenantId tenant, double seconds) {
        jdbc.sql(AGAIN)
                .param("tenant", tenant.value())
                .param("seconds", seconds)
                .update();
    }

    /** Lets a tenant rest until then, or until it asks; it is behind the others if that has come. */
    void rest(TenantId tenant, Optional<Instant> until) {
        jdbc.sql(REST)
                .param("tenant", tenant.value())
                .param(
                        "until",
                        until.map(it -> OffsetDateTime.ofInstant(it, ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
