package org.mulin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.web.Cursor;

/** A case and how it is shown. Its queries name what a case refers to, so that one round trip reads all of it. */
record ShownCase(Case it, CaseView view) {
    /** Around a query of cases, which is ordered and cut before anything is looked up for its rows. */
    private static final String NAMED = """
            select c.*, (select path from category where id = c.category_id) as category_path,
                   (select name from unit where id = c.unit_id) as unit_name, place.code as place_code,
                   place.path as place_path
              from (%s) c
            """ + Divisions.joinPlace("c.division_id");

    private static final String BY_ID = NAMED.formatted(Cases.COLUMNS + " where c.id = ?");
    private static final String BY_IDS = NAMED.formatted(Cases.COLUMNS + " where c.id = any(?)");
    private static final String JOINED =
            NAMED.formatted(Cases.COLUMNS + " where c.parent_id = ?") + " order by c.filed_at, c.id";
    private static final String NEWEST = " order by c.filed_at desc, c.id desc";
    static final String TIMELINE = """
            select version, kind, at, account_id, unit_id, handover_id, reason, until, note
              from case_event
             where case_id = ?
             order by version
            """;
    private static final String RESOLUTIONS = """
            select c.id, last.note
              from cases c
              join lateral (select note from case_event e
                             where e.tenant_id = c.tenant_id and e.case_id = c.id and e.kind = 'RESOLVED'
                             order by e.version desc limit 1) last on last.note is not null
             where c.id = any(?) and c.status in ('RESOLVED', 'CLOSED')
            """;
    private static final String CLOCKS = """
            select step, handover_id, due_at, paused_at, paused_at is null and due_at < now() as overdue
              from clock
             where case_id = ? and stopped_at is null
             order by due_at, id
            """;

    static Query<ShownCase> byId(UUID id) {
        return Query.of(BY_ID, ShownCase::read, id);
    }

    /** One alone is read by its key: for an array of one the server would plan each time anew. */
    static Query<ShownCase> byIds(Collection<UUID> ids) {
        if (ids.size() == 1) {
            return byId(ids.iterator().next());
        }
        return Query.of(BY_IDS, ShownCase::read, (Object) ids.toArray(UUID[]::new));
    }

    /** How those of the cases that are resolved were, as it was said last. */
    static Query<Map.Entry<UUID, String>> resolutions(Collection<UUID> ids) {
        return Query.of(
                RESOLUTIONS, (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("note")), (Object)
                        ids.toArray(UUID[]::new));
    }

    /** The cases joined under one, the oldest first. */
    static Query<ShownCase> joinedUnder(UUID parent) {
        return Query.of(JOINED, ShownCase::read, parent);
    }

    /** The newest cases in scope after the cursor (filedAt, id), one row more than the limit. */
    static Query<ShownCase> newest(CaseScope scope, @Nullable CaseStatus status, @Nullable Cursor after, int limit) {
        var parameters = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var part : scope.parts()) {
            var sql = new StringBuilder(Cases.COLUMNS).append(part.sql());
            parameters.addAll(part.parameters());
            if (status != null) {
                sql.append(" and %s = ?".formatted(part.status()));
                parameters.add(status.name());
            }
            if (after != null) {
                sql.append(" and (%s, %s) < (?, ?)".formatted(part.filedAt(), part.id()));
                parameters.add(Cases.utc(after.instant(0)));
                parameters.add(after.uuid(1));
            }
            // As text: with a limit it does not know, the server would plan each time anew.
            sql.append(" order by %s desc, %s desc limit %d".formatted(part.filedAt(), part.id(), limit + 1));
            parts.add(sql.toString());
        }
        var found = parts.size() == 1
                ? parts.getFirst()
                : "select * from ((" + String.join(") union (", parts) + ")) c" + NEWEST + " limit " + (limit + 1);
        return Query.of(NAMED.formatted(found) + NEWEST, ShownCase::read, parameters.toArray());
    }

    /** The newest cases that an account brought for itself, after the cursor, one row more than the limit. */
    static Query<ShownCase> own(UUID account, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder(Cases.COLUMNS).append(" where c.author_id = ?");
        var parameters = new ArrayList<Object>(List.of(account));
        if (after != null) {
            sql.append(" and (c.filed_at, c.id) < (?, ?)");
            parameters.add(Cases.utc(after.instant(0)));
            parameters.add(after.uuid(1));
        }
        sql.append(NEWEST).append(" limit ").append(limit + 1);
        return Query.of(NAMED.formatted(sql) + NEWEST, ShownCase::read, parameters.toArray());
    }

    static Query<CaseEvent> timeline(UUID id) {
        return Query.of(TIMELINE, (row, _) -> event(row), id);
    }

    /** The clocks that are open, the next one due first. */
    static Query<CaseView.Clock> clocks(UUID id) {
        return Query.of(
                CLOCKS,
                (row, _) -> new CaseView.Clock(
                        CaseStep.valueOf(row.getString("step")),
                        row.getObject("handover_id", UUID.class),
                        Cases.instant(row, "due_at"),
                        row.getObject("paused_at") == null ? null : Cases.instant(row, "paused_at"),
                        row.getBoolean("overdue")),
                id);
    }

    static CaseEvent event(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getLong("version"),
                CaseEvent.Kind.valueOf(row.getString("kind")),
                Cases.instant(row, "at"),
                row.getObject("account_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("handover_id", UUID.class),
                row.getString("reason"),
                Cases.instantOrNull(row, "until"),
                row.getString("note"));
    }

    private static ShownCase read(ResultSet row, int number) throws SQLException {
        var it = Cases.read(row, number);
        var place =
                new Divisions.Place(it.place().division(), row.getString("place_code"), row.getString("place_path"));
        return new ShownCase(it, CaseView.of(it, place, row.getString("category_path"), row.getString("unit_name")));
    }
}
