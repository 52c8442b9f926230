package org.mulin.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes down, signed and outside of the database, how far each tenant's chain has grown. */
final class AuditCheckpoints {
    private final String database;
    private final AuditChain chain;
    private final CheckpointStore store;
    private final CheckpointKey key;
    private final Clock clock;
    private final Map<UUID, Long> written = new HashMap<>();

    AuditCheckpoints(String database, AuditChain chain, CheckpointStore store, CheckpointKey key, Clock clock) {
        this.database = database;
        this.chain = chain;
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /** Of every tenant whose chain has grown since; after a start, of every tenant. */
    void write() {
        var at = clock.instant();
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        for (var head : chain.heads()) {
            var known = written.get(head.tenant());
            if (known == null || known != head.seq()) {
                var checkpoint = new Checkpoint(database, head.tenant(), head.seq(), head.hash(), at);
                store.append(head.tenant(), day, checkpoint.signed(key));
                written.put(head.tenant(), head.seq());
            }
        }
    }
}
