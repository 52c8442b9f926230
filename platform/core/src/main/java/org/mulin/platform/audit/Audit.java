package org.mulin.platform.audit;

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
                .param("account", CurrentCaller.optional().map(Caller::account).orElse(null))
                .param("action", action)
                .param("entity", entity)
                .param("id", id)
                .param("purpose", purpose)
                .param("about", about)
                .update();
    }
}
