package org.mulin.activities;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.mulin.platform.feed.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many rows in one statement, and their changes with it. */
@Component
class BulkChanges {
    private final Changes changes;

    BulkChanges(Changes changes) {
        this.changes = changes;
    }

    /** Runs an update that returns `id` and the new `version` of its rows; answers how many there were. */
    int write(JdbcClient.StatementSpec update, String entity, String event) {
        return run(update, versions -> changes.appendAll(entity, versions, event));
    }

    /** Likewise, where nobody acted on these rows. */
    int carry(JdbcClient.StatementSpec update, String entity, String event) {
        return run(update, versions -> changes.carryAll(entity, versions, event));
    }

    private static int run(JdbcClient.StatementSpec update, Consumer<Map<UUID, Long>> tell) {
        var versions = new HashMap<UUID, Long>();
        update.query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getLong("version"));
        });
        if (!versions.isEmpty()) {
            tell.accept(versions);
        }
        return versions.size();
    }
}
