package org.mulin.cases.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseView;
import org.mulin.cases.Cases;
import org.mulin.cases.ReadCases;
import org.mulin.platform.access.Division;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the list behind a figure: as many lines as the figure says, newest first. */
@Service
class FigureLists {
    private static final int MOST_DAYS = 3_660;
    private static final UUID NIL = new UUID(0, 0);

    static final String MARKS = """
            select m.case_id, m.version, m.day, m.at, m.detail, m.unit_id, m.handover_id
              from figure_mark m
             where m.measure = :measure and m.detail = worth.detail and m.day between :from and :to
            """;
    static final String NEWEST = " order by day desc, case_id desc, version desc limit %d\n";
    /** The newest of each thing that counts, each in the order of an index, then of those. */
    static final String OF_EACH = """
            select found.*
              from unnest(:details) as worth (detail)
             cross join lateral (%s) found
            """;

    static final String OF_EACH_PART = """
            select found.*
              from unnest(:parts) as part (id)
             cross join unnest(:details) as worth (detail)
             cross join lateral (%s) found
            """;

    private final FigureReach reaches;
    private final FigureNames names;
    private final ReadCases readCases;
    private final JdbcClient jdbc;

    FigureLists(FigureReach reaches, FigureNames names, ReadCases readCases, JdbcClient jdbc) {
        this.reaches = reaches;
        this.names = names;
        this.readCases = readCases;
        this.jdbc = jdbc;
    }

    /** Which figure; the details are its parts, and all of them when there are none. */
    record Question(
            String division,
            Measure measure,
            List<String> details,
            LocalDate from,
            LocalDate to,
            @Nullable UUID unit,
            @Nullable String category) {}

    /** One thing that counted, with its case unless that has left the caller's reach. */
    record Line(
            Instant at,
            LocalDate day,
            String detail,
            @Nullable UUID unit,
            @Nullable UUID handover,
            @Nullable CaseView item) {}

    private record Found(
            UUID caseId,
            long version,
            LocalDate day,
            Instant at,
            String detail,
            @Nullable UUID unit,
            @Nullable UUID handover) {
        Line shown(Map<UUID, CaseView> cases) {
            return new Line(at, day, detail, unit, handover, cases.get(caseId));
        }
    }

    @Transactional(readOnly = true)
    Page<Line> behind(Question question, @Nullable String cursor, int limit) {
        var period = Period.ofDays(question.from, question.to, MOST_DAYS);
        var after = Cursor.parse(cursor, 3);
        var reach = reaches.of(question.division, question.unit);
        var category = names.category(question.category);
        names.requireUnit(reach.unit());
        var found = select("", reach, question, period, category, after, limit + 1)
                .query((row, _) -> new Found(
                        row.getObject("case_id", UUID.class),
                        row.getLong("version"),
                        row.getObject("day", LocalDate.class),
                        Cases.instant(row, "at"),
                        Objects.requireNonNull(row.getString("detail")),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("handover_id", UUID.class)))
                .list();
        var page = Page.of(found, limit, it -> Cursor.of(it.day, it.caseId, it.version));
        var cases = cases(page.items());
        return new Page<>(page.items().stream().map(it -> it.shown(cases)).toList(), page.next());
    }

    /** The statement, after what may stand before it. */
    JdbcClient.StatementSpec select(
            String before,
            FigureReach.Reach reach,
            Question question,
            Period period,
            @Nullable UUID category,
            @Nullable Cursor after,
            int limit) {
        var division = reach.division();
        var sql = sql(division, reach.unit(), category, after, limit);
        var details = question.details.isEmpty()
                ? question.measure.details()
                : question.details.stream().distinct().toList();
        return bound(jdbc.sql(before + sql), after)
                .param("measure", question.measure.name())
                .param("from", period.from())
                .param("to", period.to())
                .param("details", details.toArray(String[]::new))
                .param("unit", reach.unit())
                .param("category", category)
                .param("parts", (division.isRoot() ? List.<UUID>of() : names.parts(division)).toArray(UUID[]::new));
    }

    private Map<UUID, CaseView> cases(List<Found> found) {
        var ids = found.stream().map(Found::caseId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : readCases.batch(ids).stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
    }

    /** Of the whole tenant, or of the divisions of a part of it. */
    private static String sql(
            Division division, @Nullable UUID unit, @Nullable UUID category, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder(MARKS);
        if (unit != null) {
            sql.append(" and m.unit_id = :unit");
        }
        if (category != null) {
            sql.append(category.equals(NIL) ? " and m.category_id is null" : " and m.category_id = :category");
        }
        if (after != null) {
            sql.append(" and (m.day, m.case_id, m.version) < (:day, :case, :version)");
        }
        // As text: with a limit it does not know, the server would plan for many.
        var newest = NEWEST.formatted(limit);
        if (division.isRoot()) {
            return OF_EACH.formatted(sql.append(newest)) + newest;
        }
        return OF_EACH_PART.formatted(sql.append(" and m.division_id = part.id").append(newest)) + newest;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, @Nullable Cursor after) {
        if (after == null) {
            return statement;
        }
        try {
            return statement
                    .param("day", LocalDate.parse(after.text(0)))
                    .param("case", after.uuid(1))
                    .param("version", Long.parseLong(after.text(2)));
        } catch (DateTimeException | NumberFormatException _) {
            throw Cursor.invalid();
        }
    }
}
