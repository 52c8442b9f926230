package org.mulin.cases.figures;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads figures: fold and tail in one statement, so that no row is in both or in neither. */
@Repository
class Sums {
    private static final String FOLDED = """
            select division_id, grain, measure, starts, member_id, detail, amount
              from figure
             where division_id = any(:divisions)
            """;
    private static final String PERIOD = FOLDED + """
               and grain = any(:grains) and measure = any(:measures) and starts between :from and :to
               and (:member::uuid is null or member_id = :member)
            """;
    private static final String STOCK = "measure in ('FILED', 'REOPENED', 'REFUSED', 'RESOLVED')";
    private static final String STOCK_NOW = FOLDED + " and grain = 'EVER' and " + STOCK + "\n";
    private static final String STOCK_SINCE = FOLDED + " and grain = 'MONTH' and starts > :to and " + STOCK + "\n";
    private static final String TAIL = """
            select wanted.id as division_id, g.grain, d.measure, g.starts, g.member_id, d.detail, d.amount
              from figure_delta d
              left join division v on v.id = d.division_id
              join unnest(:divisions) as wanted (id)
                on wanted.id in (d.division_id, v.community_id, v.subdistrict_id, v.district_id,
                                 (select id from division where parent_id is null and ended_on is null limit 1))
            """ + FoldFigures.GRAINS;
    private static final String TAIL_OF_PERIOD = TAIL + """
             where g.grain = any(:grains) and d.measure = any(:measures) and g.starts between :from and :to
               and g.member_id is not null
               and (:member::uuid is null or g.member_id = :member)
            """;
    private static final String TAIL_OF_STOCK = TAIL + """
             where g.grain = 'EVER' and g.member_id is not null or g.grain = 'MONTH' and g.starts > :to and d.\
            """ + STOCK + "\n";
    private static final String SUM = """
            select division_id, grain, case when :dated or starts > :to then starts end as starts, member_id, measure,
                   detail, sum(amount) as amount
              from (%s) found
             group by 1, 2, 3, 4, 5, 6
            """;
    static final String OF_PERIOD = SUM.formatted(PERIOD + "union all\n" + TAIL_OF_PERIOD);
    static final String WITH_STOCK =
            SUM.formatted(String.join("union all\n", PERIOD, STOCK_NOW, STOCK_SINCE, TAIL_OF_PERIOD, TAIL_OF_STOCK));
    private static final String REPEATS = """
            select division_id, member_id, sum(amount) as amount
              from (%s) found
             where member_id <> '00000000-0000-0000-0000-000000000000'
             group by 1, 2
            having sum(amount) > 1
             order by 3 desc, 1, 2
             limit :limit
            """.formatted(PERIOD + "union all\n" + TAIL_OF_PERIOD);

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a figure is a sum of. */
    enum Grain {
        DAY,
        MONTH,
        EVER,
        UNIT,
        CATEGORY
    }

    /** What is asked for; both ends are starts of a grain. With dates, sums are told by their start. */
    record Wanted(
            List<UUID> divisions,
            Set<Grain> grains,
            LocalDate from,
            LocalDate to,
            @Nullable UUID member,
            boolean dated) {}

    /** The start is absent when all of the period was added up. */
    record Sum(
            UUID divisionId,
            Grain grain,
            @Nullable LocalDate starts,
            UUID memberId,
            Measure measure,
            String detail,
            long amount) {}

    /** A place and a category in which more than one case was filed. */
    record Repeat(UUID divisionId, UUID memberId, long amount) {}

    List<Sum> of(Wanted wanted) {
        return read(OF_PERIOD, wanted, EnumSet.allOf(Measure.class));
    }

    /** And what was ever filed, reopened, refused and resolved, and of that what came in the months after the period. */
    List<Sum> withStock(Wanted wanted) {
        return read(WITH_STOCK, wanted, EnumSet.allOf(Measure.class));
    }

    /** The same of the days of a period, of what changes how many cases are open. */
    List<Sum> stockByDay(UUID division, LocalDate from, LocalDate to) {
        var wanted = new Wanted(List.of(division), Set.of(Grain.DAY), from, to, null, true);
        return read(WITH_STOCK, wanted, Measure.STOCK);
    }

    /** Most first. */
    List<Repeat> repeats(Wanted wanted, int limit) {
        return bound(REPEATS, wanted, Set.of(Measure.FILED))
                .param("limit", limit)
                .query(Repeat.class)
                .list();
    }

    private List<Sum> read(String sql, Wanted wanted, Set<Measure> measures) {
        return bound(sql, wanted, measures)
                .param("dated", wanted.dated)
                .query((row, _) -> new Sum(
                        row.getObject("division_id", UUID.class),
                        Grain.valueOf(row.getString("grain")),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("member_id", UUID.class),
                        Measure.valueOf(row.getString("measure")),
                        Objects.requireNonNull(row.getString("detail")),
                        row.getLong("amount")))
                .list();
    }

    JdbcClient.StatementSpec bound(String sql, Wanted wanted, Set<Measure> measures) {
        return jdbc.sql(sql)
                .param("divisions", wanted.divisions.toArray(UUID[]::new))
                .param("grains", wanted.grains.stream().map(Grain::name).toArray(String[]::new))
                .param("measures", measures.stream().map(Measure::name).toArray(String[]::new))
                .param("from", wanted.from)
                .param("to", wanted.to)
                .param("member", wanted.member);
    }
}
