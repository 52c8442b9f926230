package org.mulin.cases.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseScope;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.cases.Urgency;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;

/** Lists the steps that are late in the caller's reach, the one that is late the longest first. */
@Service
public class ReadOverdue {
    private static final int MOST_COUNTED = 10_000;
    private static final String OVERDUE = """
             from clock k
             where k.stage = 'OVERDUE' and k.stopped_at is null and k.paused_at is null
            """;
    private static final String LONGEST = " order by due_at, id limit %d";
    private static final String COLUMNS = "select k.case_id, k.id, k.step, k.handover_id, k.unit_id, k.due_at, k.level";
    private static final String COUNTED = "select count(*) from (%s) k";
    private static final String LISTED = """
            select k.*, c.number, c.kind, c.title, c.urgency, place.code as place_code, place.path as place_path,
                   u.name as unit_name
              from (%s) k
              join cases c on c.id = k.case_id
              left join unit u on u.id = k.unit_id
            """ + Divisions.joinPlace("c.division_id");

    private final RoundTrip trip;

    ReadOverdue(RoundTrip trip) {
        this.trip = trip;
    }

    /** A step that is late, of which case, whose it is, and how high it has climbed. */
    record Late(
            UUID caseId,
            String number,
            CaseKind kind,
            String title,
            Urgency urgency,
            @Nullable String division,
            @Nullable String place,
            CaseStep step,
            @Nullable UUID handover,
            @Nullable UUID unit,
            @Nullable String unitName,
            Instant dueAt,
            Division.@Nullable Level level) {}

    private record Row(UUID id, Late late) {}

    /** Within one division and of one unit, when these are given. */
    Page<Late> list(@Nullable String division, @Nullable UUID unit, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        var areas = areas(division).stream()
                .filter(area ->
                        area.unit() == null || unit == null || area.unit().equals(unit))
                .toList();
        if (areas.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var found = longest(areas, unit, after, limit);
        trip.read(found);
        var page = Page.of(found.rows(), limit, it -> Cursor.of(it.late().dueAt(), it.id()));
        return new Page<>(page.items().stream().map(Row::late).toList(), page.next());
    }

    /** How many lines the list of a division has, counted to 10,000. */
    public int count(String division) {
        var areas = areas(division);
        if (areas.isEmpty()) {
            return 0;
        }
        var found = longest("select k.id, k.due_at", areas, null, null, MOST_COUNTED);
        var count = Query.of(COUNTED.formatted(found.sql), (row, _) -> row.getInt(1), found.parameters.toArray());
        trip.read(count);
        return count.row().orElseThrow();
    }

    private List<CaseScope.Area> areas(@Nullable String division) {
        var grants = Grants.query();
        if (division == null) {
            trip.read(grants);
            return CaseScope.of(held(grants), null).areas();
        }
        var within = Divisions.query(division);
        trip.read(grants, within);
        var place = within.row().orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, division));
        return CaseScope.of(held(grants), place).areas();
    }

    private static List<Grant> held(Query<Grant> grants) {
        var held = Grants.with(Rights.READ, grants);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return held;
    }

    /** One row more than the limit. */
    private static Query<Row> longest(
            List<CaseScope.Area> areas, @Nullable UUID unit, @Nullable Cursor after, int limit) {
        var found = longest(COLUMNS, areas, unit, after, limit + 1);
        return Query.of(
                LISTED.formatted(found.sql) + " order by k.due_at, k.id",
                ReadOverdue::read,
                found.parameters.toArray());
    }

    private record Found(String sql, List<Object> parameters) {}

    private static Found longest(
            String columns, List<CaseScope.Area> areas, @Nullable UUID unit, @Nullable Cursor after, int limit) {
        var parameters = new ArrayList<Object>();
        // As text: with a limit it does not know, the server would plan each time anew.
        var end = LONGEST.formatted(limit);
        var parts = new ArrayList<String>();
        for (var area : areas) {
            var sql = new StringBuilder(columns).append(OVERDUE);
            var of = unit == null ? area.unit() : unit;
            if (of != null) {
                sql.append(" and k.unit_id = ?");
                parameters.add(of);
            }
            if (!area.division().isRoot()) {
                sql.append(" and k.")
                        .append(CaseScope.column(area.division().level()))
                        .append(" = ?");
                parameters.add(area.division().id());
            }
            sql.append(area.unlessHidden("k.case_id"));
            if (after != null) {
                sql.append(" and (k.due_at, k.id) > (?, ?)");
                parameters.add(Cases.utc(after.instant(0)));
                parameters.add(after.uuid(1));
            }
            parts.add(sql.append(end).toString());
        }
        var found = parts.size() == 1
                ? parts.getFirst()
                : "select * from ((" + String.join(") union (", parts) + ")) k" + end;
        return new Found(found, parameters);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var level = row.getString("level");
        return new Row(
                row.getObject("id", UUID.class),
                new Late(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getString("place_code"),
                        row.getString("place_path"),
                        CaseStep.valueOf(row.getString("step")),
                        row.getObject("handover_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_name"),
                        Cases.instant(row, "due_at"),
                        level == null ? null : Division.Level.valueOf(level)));
    }
}
