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
import org.jspecify.annotations.Nullable;
import org.mulin.platform.database.OrNull;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases of the caller's tenant. A row, its event and its change are written in one transaction. */
@Repository
public class Cases {
    public static final String ENTITY = "case";

    private static final String INSERT = """
            insert into cases (id, number, kind, status, urgency, title, description, division_id, district_id, subdistrict_id,
                               community_id, category_id, unit_id, requester_name, requester_phone, resident_id,
                               resident_on_file, channel,
                               author_id, identity_sealed, filed_at, updated_at, version)
            values (:id, :number, :kind, :status, :urgency, :title, :description, :division, :district, :subdistrict,
                    :community, :category, :unit, :requesterName, :requesterPhone, :resident,
                    :onFile, :channel,
                    :author, :identitySealed, :filedAt, :updatedAt, :version)
            on conflict (tenant_id, number) do nothing
            """;
    private static final String UPDATE = """
            update cases
               set status = :status, unit_id = :unit, unit_ids = :units, parent_id = :parent, confidential = :confidential,
                   updated_at = :updatedAt, version = :version
             where id = :id and version = :version - 1
            """;
    private static final String INSERT_EVENT = """
            insert into case_event (case_id, version, kind, at, account_id, unit_id, handover_id, reason, until, note)
            values (:case, :version, :kind, :at, :account, :unit, :handover, :reason, :until, :note)
            """;
    static final String COLUMNS = """
            select c.id, c.number, c.kind, c.status, c.urgency, c.title, c.description, c.division_id, c.district_id,
                   c.subdistrict_id, c.community_id, c.category_id, c.unit_id, c.unit_ids, c.parent_id, c.confidential,
                   c.requester_name, c.requester_phone, c.resident_id, c.resident_on_file, c.channel, c.author_id,
                   c.identity_sealed, c.filed_at, c.updated_at, c.version
              from cases c
            """;
    private static final String LOCK = COLUMNS + " where c.id = ? for update";
    private static final String LOCK_JOINED = COLUMNS + " where c.parent_id = :parent order by c.id for update";
    private static final String BY_IDS = COLUMNS + " where c.id = any(:ids)";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final List<CaseConsequence> consequences;

    Cases(JdbcClient jdbc, Changes changes, List<CaseConsequence> consequences) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.consequences = consequences;
    }

    /** Adds a new case; false when its number is taken, so that the caller draws another. */
    boolean add(Case.Moved filed) {
        var it = filed.after();
        var origin = it.origin();
        var requester = origin.requester();
        var added = jdbc.sql(INSERT)
                .param("id", it.id())
                .param("number", it.number())
                .param("kind", it.kind().name())
                .param("status", it.status().name())
                .param("urgency", it.urgency().name())
                .param("title", it.title())
                .param("description", it.description())
                .param("division", it.place().division())
                .param("district", OrNull.uuid(it.place().district()))
                .param("subdistrict", OrNull.uuid(it.place().subdistrict()))
                .param("community", OrNull.uuid(it.place().community()))
                .param("category", OrNull.uuid(it.category()))
                .param("unit", OrNull.uuid(it.unit()))
                .param("requesterName", OrNull.bytes(requester == null ? null : requester.name()))
                .param("requesterPhone", OrNull.bytes(requester == null ? null : requester.phone()))
                .param("resident", OrNull.uuid(requester == null ? null : requester.resident()))
                .param("onFile", requester != null && requester.onFile())
                .param("channel", origin.channel().name())
                .param("author", OrNull.uuid(origin.author()))
                .param("identitySealed", origin.sealedIdentity())
                .param("filedAt", utc(it.filedAt()))
                .param("updatedAt", utc(it.updatedAt()))
                .param("version", it.version())
                .update();
        if (added == 1) {
            note(filed);
        }
        return added == 1;
    }

    /** Writes a move of a case that was read with {@link #lock}. */
    public void save(Case.Moved moved) {
        var it = moved.after();
        var updated = jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("status", it.status().name())
                .param("unit", OrNull.uuid(it.unit()))
                .param("units", it.units().toArray(UUID[]::new))
                .param("parent", OrNull.uuid(it.parent()))
                .param("confidential", it.confidential())
                .param("updatedAt", utc(it.updatedAt()))
                .param("version", it.version())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("The case was not locked");
        }
        note(moved);
    }

    private void note(Case.Moved step) {
        var id = step.after().id();
        var event = step.event();
        jdbc.sql(INSERT_EVENT)
                .param("case", id)
                .param("version", event.version())
                .param("kind", event.kind().name())
                .param("at", utc(event.at()))
                .param("account", OrNull.uuid(event.account()))
                .param("unit", OrNull.uuid(event.unit()))
                .param("handover", OrNull.uuid(event.handover()))
                .param("reason", OrNull.text(event.reason()))
                .param("until", OrNull.moment(event.until()))
                .param("note", OrNull.text(event.note()))
                .update();
        changes.append(ENTITY, id, event.version(), event.kind().name());
        consequences.forEach(consequence -> consequence.of(step));
    }

    /** The case, held against other writers until the transaction ends. */
    public Optional<Case> lock(UUID id) {
        return jdbc.sql(LOCK).param(id).query(Cases::read).optional();
    }

    /** The same, to be read first in a round trip: what comes behind it is read once the case is held. */
    static Query<Case> locked(UUID id) {
        return Query.of(LOCK, Cases::read, id);
    }

    /** The cases joined under one, held likewise. */
    public List<Case> lockJoined(UUID parent) {
        return jdbc.sql(LOCK_JOINED).param("parent", parent).query(Cases::read).list();
    }

    /** What happened to a case, from its first step. */
    public List<CaseEvent> timeline(UUID id) {
        return jdbc.sql(ShownCase.TIMELINE)
                .param(id)
                .query((row, _) -> ShownCase.event(row))
                .list();
    }

    /** The case as it is, held by nobody. */
    public Optional<Case> one(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Case> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Cases::read)
                .list();
    }

    static Case read(ResultSet row, int number) throws SQLException {
        var name = row.getBytes("requester_name");
        var resident = row.getObject("resident_id", UUID.class);
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                CaseKind.valueOf(row.getString("kind")),
                CaseStatus.valueOf(row.getString("status")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("title"),
                row.getString("description"),
                new Case.Place(
                        row.getObject("division_id", UUID.class),
                        row.getObject("district_id", UUID.class),
                        row.getObject("subdistrict_id", UUID.class),
                        row.getObject("community_id", UUID.class)),
                row.getObject("category_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                List.of((UUID[]) row.getArray("unit_ids").getArray()),
                row.getObject("parent_id", UUID.class),
                row.getBoolean("confidential"),
                new Case.Origin(
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("author_id", UUID.class),
                        name == null && resident == null
                                ? null
                                : new Case.Requester(
                                        name,
                                        row.getBytes("requester_phone"),
                                        resident,
                                        row.getBoolean("resident_on_file")),
                        row.getBoolean("identity_sealed")),
                instant(row, "filed_at"),
                instant(row, "updated_at"),
                row.getLong("version"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    public static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
