package org.mulin.platform.audit;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a use case does that is on no feed, such as showing a person's file, in the use case's transaction. What
 * is appended to the feed is recorded by {@link org.mulin.platform.feed.Changes}.
 */
public class Audit {
    private static final String RECORD = """
            insert into audit_record (account_id, action, entity, entity_id, purpose, about_id)
            values (:account, :action, :entity, :id, :purpose, :about)
            """;

    private static final String RECORD_ALL = """
            insert into audit_record (account_id, action, entity, entity_id, purpose)
            select :account, :action, :entity, id, :purpose from unnest(:ids) as touched (id)
            """;

    private final JdbcClient jdbc;

    public Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes ids and codes alone; the purpose is a constant's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String entity, UUID id, @Nullable String purpose) {
        record(action, entity, id, purpose, null);
    }

    /** Also says for which other thing it was done, such as a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String entity, UUID id, @Nullable String purpose, @Nullable UUID about) {
        jdbc.sql(RECORD)
                .param("account", account())
                .param("action", action)
                .param("entity", entity)
                .param("id", id)
                .param("purpose", purpose)
                .param("about", about)
                .update();
    }

    /** The same of many things, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(String action, String entity, Collection<UUID> ids, @Nullable String purpose) {
        jdbc.sql(RECORD_ALL)
                .param("account", account())
                .param("action", action)
                .param("entity", entity)
                .param("ids", ids.toArray(UUID[]::new))
                .param("purpose", purpose)
                .update();
    }

    private static @Nullable UUID account() {
        return CurrentCaller.optional().map(Caller::account).orElse(null);
    }
}
