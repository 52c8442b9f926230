package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports of the caller's tenant. */
@Repository
class ResidentImports {
    static final String ENTITY = "resident_import";

    private static final String INSERT = """
            insert into resident_import (id, account_id, account_kind, division, go_on, state, rows, position, checked,
                                         failed, applied, existing, created_at, expires_at)
            values (:id, :account, :kind, :division, :goOn, :state, :rows, 0, 0, 0, 0, 0, :createdAt, :expiresAt)
            """;
    private static final String UPDATE = """
            update resident_import
               set state = :state, position = :position, checked = :checked, failed = :failed, applied = :applied,
                   existing = :existing, problem = :problem
             where id = :id
            """;
    private static final String SELECT = """
            select id, account_id, account_kind, division, go_on, state, rows, position, checked, failed, applied,
                   existing, problem, created_at, expires_at
              from resident_import
            """;
    private static final String OF = SELECT + " where id = :id and account_id = :account";
    private static final String LOCK_NEXT =
            SELECT + " where state in ('CHECKING', 'APPLYING') order by id limit 1 for update";
    private static final String LOCK_EXPIRED = SELECT + " where expires_at <= :now order by id limit 1 for update";
    private static final String FORGET = "update resident_import set expires_at = null where id = :id";
    private static final String DUE = """
            select least(min(expires_at),
                         (select clock_timestamp()
                           where exists (select from resident_import where state in ('CHECKING', 'APPLYING'))))
              from resident_import
             where expires_at is not null
            """;

    private final JdbcClient jdbc;

    ResidentImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ResidentImport it) {
        jdbc.sql(INSERT)
                .param("id", it.id())
                .param("account", it.account())
                .param("kind", it.kind().name())
                .param("division", it.division())
                .param("goOn", it.goOn())
                .param("state", it.state().name())
                .param("rows", it.progress().rows())
                .param("createdAt", at(it.createdAt()))
                .param("expiresAt", it.expiresAt() == null ? null : at(it.expiresAt()))
                .update();
    }

    /** Writes an import that was read with a lock. */
    void save(ResidentImport it) {
        jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("state", it.state().name())
                .param("position", it.progress().position())
                .param("checked", it.progress().checked())
                .param("failed", it.progress().failed())
                .param("applied", it.progress().applied())
                .param("existing", it.progress().existing())
                .param("problem", it.problem())
                .update();
    }

    /** The import, if this account brought it. */
    Optional<ResidentImport> of(UUID account, UUID id) {
        return one(OF, account, id);
    }

    /** Like {@link #of}, held against the worker until the transaction ends. */
    Optional<ResidentImport> lockOf(UUID account, UUID id) {
        return one(OF + " for update", account, id);
    }

    private Optional<ResidentImport> one(String sql, UUID account, UUID id) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("id", id)
                .query(ResidentImports::read)
                .optional();
    }

    /** The oldest import that has rows to be checked or applied. */
    Optional<ResidentImport> lockNext() {
        return jdbc.sql(LOCK_NEXT).query(ResidentImports::read).optional();
    }

    /** An import whose rows are to be erased. */
    Optional<ResidentImport> lockExpired(Instant now) {
        return jdbc.sql(LOCK_EXPIRED)
                .param("now", at(now))
                .query(ResidentImports::read)
                .optional();
    }

    /** Notes that nothing of the file is left. */
    void forget(UUID id) {
        jdbc.sql(FORGET).param("id", id).update();
    }

    Optional<Instant> due() {
        return jdbc.sql(DUE)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static ResidentImport read(ResultSet row, int number) throws SQLException {
        return new ResidentImport(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Caller.Kind.valueOf(row.getString("account_kind")),
                row.getString("division"),
                row.getBoolean("go_on"),
                ResidentImport.State.valueOf(row.getString("state")),
                new ResidentImport.Progress(
                        row.getInt("rows"),
                        row.getInt("position"),
                        row.getInt("checked"),
                        row.getInt("failed"),
                        row.getInt("applied"),
                        row.getInt("existing")),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
