package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exports of the caller's tenant; their files lie here sealed. */
@Repository
class ResidentExports {
    static final String ENTITY = "resident_export";

    private static final String INSERT = """
            insert into resident_export (id, account_id, account_kind, division, purpose, reveal, state, created_at,
                                         expires_at)
            values (:id, :account, :kind, :division, :purpose, :reveal, :state, :createdAt, :expiresAt)
            """;
    private static final String UPDATE = """
            update resident_export set state = :state, rows = :rows, problem = :problem, file = :file where id = :id
            """;
    private static final String SELECT = """
            select id, account_id, account_kind, division, purpose, reveal, state, rows, problem, created_at, expires_at
              from resident_export
            """;
    private static final String OF = SELECT + " where id = :id and account_id = :account";
    private static final String LOCK_NEXT = SELECT + " where state = 'WAITING' order by id limit 1 for update";
    private static final String LOCK_EXPIRED =
            SELECT + " where state in ('WAITING', 'READY') and expires_at <= :now order by id limit 1 for update";
    private static final String DUE = """
            select least(min(expires_at),
                         (select clock_timestamp() where exists (select from resident_export where state = 'WAITING')))
              from resident_export
             where state in ('WAITING', 'READY')
            """;
    private static final String FILE = "select file from resident_export where id = :id and file is not null";

    private final JdbcClient jdbc;
    private final Seal seal;

    ResidentExports(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(ResidentExport it) {
        jdbc.sql(INSERT)
                .param("id", it.id())
                .param("account", it.account())
                .param("kind", it.kind().name())
                .param("division", it.division())
                .param("purpose", it.purpose().name())
                .param("reveal", it.reveal())
                .param("state", it.state().name())
                .param("createdAt", at(it.createdAt()))
                .param("expiresAt", at(it.expiresAt()))
                .update();
    }

    /** Writes an export that was read with a lock; without a file, any earlier one is erased. */
    void save(ResidentExport it, byte @Nullable [] file) {
        jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("state", it.state().name())
                .param("rows", it.rows())
                .param("problem", it.problem())
                .param("file", file == null ? null : sealed(file), Types.BINARY)
                .update();
    }

    /** The export, if this account asked for it. */
    Optional<ResidentExport> of(UUID account, UUID id) {
        return jdbc.sql(OF)
                .param("account", account)
                .param("id", id)
                .query(ResidentExports::read)
                .optional();
    }

    /** The oldest export without a file. */
    Optional<ResidentExport> lockNext() {
        return jdbc.sql(LOCK_NEXT).query(ResidentExports::read).optional();
    }

    /** An export whose file is to be erased. */
    Optional<ResidentExport> lockExpired(Instant now) {
        return jdbc.sql(LOCK_EXPIRED)
                .param("now", at(now))
                .query(ResidentExports::read)
                .optional();
    }

    Optional<Instant> due() {
        return jdbc.sql(DUE)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    Optional<byte[]> file(UUID id) {
        return jdbc.sql(FILE).param("id", id).query(byte[].class).optional().map(this::opened);
    }

    private byte[] sealed(byte[] file) {
        return seal.seal(CurrentCaller.require().tenant(), Base64.getEncoder().encodeToString(file));
    }

    private byte[] opened(byte[] sealed) {
        return Base64.getDecoder().decode(seal.open(CurrentCaller.require().tenant(), sealed));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static ResidentExport read(ResultSet row, int number) throws SQLException {
        return new ResidentExport(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Caller.Kind.valueOf(row.getString("account_kind")),
                row.getString("division"),
                ResidentExport.Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("reveal"),
                ResidentExport.State.valueOf(row.getString("state")),
                row.getObject("rows", Integer.class),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
