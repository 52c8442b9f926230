package org.mulin.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** One place in a tenant's chain; the hash, in hexadecimal, stands for every record up to it. */
record AuditLink(UUID tenant, long seq, UUID record, String hash) {

    /** A record `r` as it is hashed: PostgreSQL's jsonb text of what is not null, so that a column can be added. */
    static final String CANONICAL = "jsonb_strip_nulls(to_jsonb(r))::text";

    private static final UUID NIL = new UUID(0, 0);

    /** What the first link follows. */
    static AuditLink start(UUID tenant) {
        return new AuditLink(tenant, 0, NIL, "00".repeat(32));
    }

    AuditLink next(UUID record, String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hash));
            digest.update(canonical.getBytes(StandardCharsets.UTF_8));
            return new AuditLink(tenant, seq + 1, record, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
