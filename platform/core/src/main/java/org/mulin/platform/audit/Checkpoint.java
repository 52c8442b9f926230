package org.mulin.platform.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How a tenant's chain stood at a moment, as a line of text that is signed. */
record Checkpoint(String database, UUID tenant, long seq, String hash, Instant at) {

    String signed(CheckpointKey key) {
        return key.signed(String.join(" ", database, tenant.toString(), Long.toString(seq), hash, at.toString()));
    }

    /** Reads a line; empty when it was not signed, or belongs to another chain. */
    static Optional<Checkpoint> read(String line, PublicKey key, String database, UUID tenant) {
        if (!CheckpointKey.isSigned(key, line)) {
            return Optional.empty();
        }
        var words = line.split(" ", -1);
        var read = new Checkpoint(
                words[0], UUID.fromString(words[1]), Long.parseLong(words[2]), words[3], Instant.parse(words[4]));
        return Optional.of(read)
                .filter(checkpoint -> checkpoint.database.equals(database) && checkpoint.tenant.equals(tenant));
    }
}
