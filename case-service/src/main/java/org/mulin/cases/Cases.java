package org.mulin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mulin.platform.feed.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases of the caller's tenant. A row, its event and its change are written in one transaction. */
@Repository
class Cases {
    static final String ENTITY = "case";

    private static final String INSERT = """
            insert into cases (id, number, kind, status, title, description, division_id, district_id, subdistrict_id,
                               community_id, category_id, unit_id, requester_name, requester_phone, filed_at,
                               updated_at, version)
            values (:id, :number, :kind, :status, :title, :description, :division, :district, :subdistrict,
                    :community, :category, :unit, :requesterName, :requesterPhone, :filedAt, :updatedAt, :version)
            on conflict (tenant_id, number) do nothing
            """;
    private static final String UPDATE = """
            update cases
               set status = :status, unit_id = :unit, updated_at = :updatedAt, version = :version
             where id = :id and version = :version - 1
            """;
    private static final String INSERT_EVENT = """
            insert into case_event (case_id, version, kind, at, account_id, unit_id, note)
            values (:case, :version, :kind, :at, :account, :unit, :note)
            """;
    static final String COLUMNS = """
            select c.id, c.number, c.kind, c.status, c.title, c.description, c.division_id, c.district_id,
                   c.subdistrict_id, c.community_id, c.category_id, c.unit_id, c.requester_name, c.requester_phone,
                   c.filed_at, c.updated_at, c.version
              from cases c
            """;
    private static final String LOCK = COLUMNS + " where c.id = :id for update";
    private static final String BY_IDS = COLUMNS + " where c.id = any(:ids)";

    private final JdbcClient jdbc;
    private final Changes changes;

    Cases(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Adds a new case; false when its number is taken, so that the caller draws another. */
    boolean add(Case.Moved filed) {
        var it = filed.after();
        var requester = it.requester();
        var added = jdbc.sql(INSERT)
                .param("id", it.id())
                .param("number", it.number())
                .param("kind", it.kind().name())
                .param("status", it.status().name())
                .param("title", it.title())
                .param("description", it.description())
                .param("division", it.place().division())
                .param("district", it.place().district())
                .param("subdistrict", it.place().subdistrict())
                .param("community", it.place().community())
                .param("category", it.category())
                .param("unit", it.unit())
                .param("requesterName", requester == null ? null : requester.name())
                .param("requesterPhone", requester == null ? null : requester.phone())
                .param("filedAt", utc(it.filedAt()))
                .param("updatedAt", utc(it.updatedAt()))
                .param("version", it.version())
                .update();
        if (added == 1) {
            note(it.id(), filed.event());
        }
        return added == 1;
    }

    /** Writes a move of a case that was read with {@link #lock}. */
    void save(Case.Moved moved) {
        var it = moved.after();
        var updated = jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("status", it.status().name())
                .param("unit", it.unit())
                .param("updatedAt", utc(it.updatedAt()))
                .param("version", it.version())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("The case was not locked");
        }
        note(it.id(), moved.event());
    }

    private void note(UUID id, CaseEvent event) {
        jdbc.sql(INSERT_EVENT)
                .param("case", id)
                .param("version", event.version())
                .param("kind", event.kind().name())
                .param("at", utc(event.at()))
                .param("account", event.account())
                .param("unit", event.unit())
                .param("note", event.note())
                .update();
        changes.append(ENTITY, id, event.version(), event.kind().name());
    }

    /** The case, held against other writers until the transaction ends. */
    Optional<Case> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(Cases::read).optional();
    }

    List<Case> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Cases::read)
                .list();
    }

    static Case read(ResultSet row, int number) throws SQLException {
        var name = row.getBytes("requester_name");
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("description"),
                new Case.Place(
                        row.getObject("division_id", UUID.class),
                        row.getObject("district_id", UUID.class),
                        row.getObject("subdistrict_id", UUID.class),
                        row.getObject("community_id", UUID.class)),
                row.getObject("category_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                name == null ? null : new Case.Requester(name, row.getBytes("requester_phone")),
                instant(row, "filed_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
