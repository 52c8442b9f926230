package org.mulin.cases.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.mulin.cases.Case;
import org.mulin.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases count as; what changes is a signed row of the tail, written with it. */
@Repository
class Marks {
    private static final String OF_CASE = """
            select version, measure, outcome, detail, at, unit_id, handover_id
              from figure_mark
             where case_id = :case
             order by version, measure
            """;
    private static final String WRITE = """
            with gone as (
              delete from figure_mark m
               using unnest(:goneVersions, :goneMeasures) as gone (version, measure)
               where m.case_id = :case and m.version = gone.version and m.measure = gone.measure),
            made as (
              insert into figure_mark (case_id, version, measure, outcome, detail, at, day, division_id, unit_id,
                                       category_id, handover_id)
              select :case, version, measure, outcome, detail, at::timestamptz, day::date, :division, unit_id,
                     :category::uuid, handover_id
                from unnest(:versions, :measures, :outcomes, :details, :ats, :days, :units, :handovers)
                     as made (version, measure, outcome, detail, at, day, unit_id, handover_id)
              on conflict (tenant_id, case_id, version, measure)
                 do update set outcome = excluded.outcome, detail = excluded.detail)
            insert into figure_delta (division_id, unit_id, category_id, day, measure, detail, amount)
            select :division, unit_id, :category::uuid, day::date, measure, detail, amount
              from unnest(:deltaUnits, :deltaDays, :deltaMeasures, :deltaDetails, :deltaAmounts)
                   as delta (unit_id, day, measure, detail, amount)
            """;

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Delta(Mark mark, int amount) {}

    List<Mark> of(UUID caseId) {
        return jdbc.sql(OF_CASE).param("case", caseId).query(Marks::read).list();
    }

    /** Writes what a locked case counts as now, and the difference to what it counted as. */
    void write(Case it, List<Mark> before, List<Mark> after) {
        var gone = before.stream()
                .filter(mark -> after.stream().noneMatch(mark::isSame))
                .toList();
        var made = after.stream().filter(mark -> !before.contains(mark)).toList();
        var deltas = new ArrayList<Delta>();
        before.stream()
                .filter(mark -> !after.contains(mark))
                .filter(mark -> after.stream().noneMatch(now -> countsAlike(mark, now)))
                .forEach(mark -> deltas.add(new Delta(mark, -1)));
        made.stream()
                .filter(mark -> before.stream().noneMatch(was -> countsAlike(was, mark)))
                .forEach(mark -> deltas.add(new Delta(mark, 1)));
        if (gone.isEmpty() && made.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE)
                .param("case", it.id())
                .param("division", it.place().division())
                .param("category", it.category())
                .param("goneVersions", gone.stream().map(Mark::version).toArray(Long[]::new))
                .param("goneMeasures", texts(gone, mark -> mark.measure().name()))
                .param("versions", made.stream().map(Mark::version).toArray(Long[]::new))
                .param("measures", texts(made, mark -> mark.measure().name()))
                .param("outcomes", texts(made, Mark::outcome))
                .param("details", texts(made, Mark::detail))
                .param("ats", texts(made, mark -> mark.at().toString()))
                .param("days", texts(made, mark -> mark.day().toString()))
                .param("units", made.stream().map(Mark::unit).toArray(UUID[]::new))
                .param("handovers", made.stream().map(Mark::handover).toArray(UUID[]::new))
                .param(
                        "deltaUnits",
                        deltas.stream().map(delta -> delta.mark.unit()).toArray(UUID[]::new))
                .param("deltaDays", texts(deltas, delta -> delta.mark.day().toString()))
                .param(
                        "deltaMeasures",
                        texts(deltas, delta -> delta.mark.measure().name()))
                .param("deltaDetails", texts(deltas, delta -> delta.mark.detail()))
                .param("deltaAmounts", deltas.stream().map(Delta::amount).toArray(Integer[]::new))
                .update();
    }

    /** Only what happened to it is known better now, as for the late contact of an excluded case. */
    private static boolean countsAlike(Mark one, Mark other) {
        return one.isSame(other) && one.detail().equals(other.detail());
    }

    private static <T> String[] texts(List<T> from, Function<T, String> text) {
        return from.stream().map(text).toArray(String[]::new);
    }

    private static Mark read(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getLong("version"),
                Measure.valueOf(row.getString("measure")),
                Objects.requireNonNull(row.getString("outcome")),
                Objects.requireNonNull(row.getString("detail")),
                Cases.instant(row, "at"),
                row.getObject("unit_id", UUID.class),
                row.getObject("handover_id", UUID.class));
    }
}
