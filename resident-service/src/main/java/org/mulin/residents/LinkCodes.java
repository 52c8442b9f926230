package org.mulin.residents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that link an account, one per resident at most, kept as keyed hashes. */
@Repository
class LinkCodes {
    private static final String PUT = """
            insert into link_code (resident_id, code_hash, expires_at) values (:resident, :hash, :expiresAt)
            on conflict (tenant_id, resident_id) do update
               set code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """;
    private static final String FIND =
            "select resident_id from link_code where code_hash = :hash and expires_at > :now";
    private static final String TAKE = "delete from link_code where code_hash = :hash";

    private final JdbcClient jdbc;

    LinkCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the code in the place of any earlier one. */
    void put(UUID resident, byte[] hash, Instant expiresAt) {
        jdbc.sql(PUT)
                .param("resident", resident)
                .param("hash", hash)
                .param("expiresAt", OffsetDateTime.ofInstant(expiresAt, ZoneOffset.UTC))
                .update();
    }

    /** Whose file a code is for. */
    Optional<UUID> find(byte[] hash, Instant now) {
        return jdbc.sql(FIND)
                .param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Uses a code up; false when it was used or replaced. The resident is locked, as by who puts another. */
    boolean take(byte[] hash) {
        return jdbc.sql(TAKE).param("hash", hash).update() == 1;
    }
}
