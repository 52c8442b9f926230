package org.mulin.platform.feed;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The writing end of the feed, and of the audit: one statement adds both. Append or carry after the aggregate's row was
 * written: its lock then keeps the changes of one record in order.
 */
public class Changes {
    private static final String APPEND = """
            with recorded as (
              insert into audit_record (account_id, action, entity, entity_id)
              values (:account, :event, :entity, :id))
            insert into change (entity, entity_id, version, event, at, trace)
            values (:entity, :id, :version, :event, :at, :trace)
            """;
    private static final String APPEND_ALL = """
            with recorded as (
              insert into audit_record (account_id, action, entity, entity_id)
              select :account, :event, :entity, id from unnest(:ids) as touched (id))
            insert into change (entity, entity_id, version, event, at, trace)
            select :entity, id, version, :event, :at, :trace from unnest(:ids, :versions) as touched (id, version)
            """;
    private static final String CARRY_ALL = """
            insert into change (entity, entity_id, version, event, at, trace)
            select :entity, id, version, :event, :at, :trace from unnest(:ids, :versions) as touched (id, version)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FeedTraces traces;

    public Changes(JdbcClient jdbc, Clock clock, FeedTraces traces) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.traces = traces;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String entity, UUID id, long version, String event) {
        jdbc.sql(APPEND)
                .param("entity", entity)
                .param("id", id)
                .param("version", version)
                .param("event", event)
                .param("account", account())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("trace", traces.current())
                .update();
    }

    /** The same event of many records, by id and version, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(String entity, Map<UUID, Long> versions, String event) {
        addAll(APPEND_ALL, entity, versions, event);
    }

    /** What follows from an act, for copies to read these records anew: nobody did it to them, so no audit record says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryAll(String entity, Map<UUID, Long> versions, String event) {
        addAll(CARRY_ALL, entity, versions, event);
    }

    private void addAll(String sql, String entity, Map<UUID, Long> versions, String event) {
        jdbc.sql(sql)
                .param("entity", entity)
                .param("ids", versions.keySet().toArray(UUID[]::new))
                .param("versions", versions.values().toArray(Long[]::new))
                .param("event", event)
                .param("account", account())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("trace", traces.current())
                .update();
    }

    private static @Nullable UUID account() {
        return CurrentCaller.optional().map(Caller::account).orElse(null);
    }
}
