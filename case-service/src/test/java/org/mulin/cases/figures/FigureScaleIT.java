package org.mulin.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.figures.Sums.Grain;
import org.mulin.cases.figures.Sums.Wanted;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** What a figure and its list read does not grow with the cases: pages of PostgreSQL at two sizes of a tenant. */
@ServiceTest
class FigureScaleIT {
    private static final int SMALL = 6_000;
    private static final int TIMES = 40;
    private static final Pattern PAGES = Pattern.compile("Buffers: shared((?: (?:hit|read|dirtied|written)=\\d+)+)");
    private static final Period TWO_YEARS = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final String EXPLAIN = "explain (analyze, buffers, timing off, summary off) ";

    /** The same sums at every size, of ever more marks. */
    private static final String MARKS = """
            insert into figure_mark (tenant_id, case_id, version, measure, outcome, detail, at, day, division_id,
                                     unit_id, category_id)
            select '%1$s', uuidv7(), 1, (array['FILED', 'ACCEPTED', 'DISPATCHED', 'RESOLVED'])[1 + n %% 4], '',
                   case when n %% 4 > 0 then '03' when n < 100 then 'INQUIRY' else '' end,
                   '2024-01-01', date '2024-01-01' + 30 * (n / 4 %% 24),
                   (array['%3$s', '%4$s', '%5$s'])[1 + n / 96 %% 3]::uuid, case when n < 100 then '%7$s' else '%6$s' end::uuid,
                   ('00000000-0000-0000-0000-0000000000' || lpad((n / 288 %% 10 + 1)::text, 2, '0'))::uuid
              from generate_series(1, %2$d) n
            """;

    private static final String DELTAS = """
            insert into figure_delta (tenant_id, division_id, unit_id, category_id, day, measure, detail, amount)
            select tenant_id, division_id, unit_id, category_id, day, measure, detail, count(*)
              from figure_mark where tenant_id = '%1$s'
             group by 1, 2, 3, 4, 5, 6, 7
            """;

    @Autowired
    private FoldFigures foldFigures;

    @Autowired
    private Sums sums;

    @Autowired
    private FigureLists lists;

    @Autowired
    private Divisions divisions;

    @Autowired
    private TenantScope scope;

    @Test
    void fortyTimesAsManyCasesAreReadAsCheaply() throws SQLException {
        var small = pages(SMALL);
        var large = pages(SMALL * TIMES);
        System.out.printf("pages at %d marks %s%npages at %d marks %s%n", SMALL, small, SMALL * TIMES, large);
        large.forEach((what, pages) -> assertThat(pages)
                .as("%s: pages at %d marks, %s at %d", what, SMALL * TIMES, small.get(what), SMALL)
                // Of the smaller one's months and categories some are empty, and plans differ; growth would be forty
                // times.
                .isLessThanOrEqualTo(small.getOrDefault(what, 0L) * 4 + 20));
    }

    private Map<String, Long> pages(int marks) throws SQLException {
        var city = TestCity.found("cases");
        generate(city, marks);
        var pages = new LinkedHashMap<String, Long>();
        scope.run(new TenantId(city.tenant()), () -> {
            pages.put("by month", sums(TestCity.EAST, Set.of(Grain.MONTH), true));
            pages.put("by unit", sums(TestCity.CITY, EnumSet.of(Grain.MONTH, Grain.UNIT), false));
            pages.put("by category", sums(TestCity.CITY, EnumSet.of(Grain.MONTH, Grain.CATEGORY), false));
            pages.put("by day", sums(TestCity.CITY, Set.of(Grain.DAY), true));
            pages.put("list of the city", list(TestCity.CITY_CODE, null, null));
            pages.put("list of a unit", list(TestCity.CITY_CODE, TestCity.HOUSING, null));
            pages.put("list of a category", list(TestCity.CITY_CODE, null, new UUID(0, 5)));
            pages.put("list of a district", list(TestCity.EAST_CODE, null, null));
            pages.put("list of a community", list(TestCity.RIVER_CODE, null, null));
            pages.put("list of a unit with little to do", list(TestCity.EAST_CODE, TestCity.ENFORCEMENT, null));
            pages.put("list of what is rare", list(TestCity.CITY_CODE, null, null, "INQUIRY"));
            pages.put("list of what is rare in a district", list(TestCity.EAST_CODE, null, null, "INQUIRY"));
        });
        return pages;
    }

    /** Past the foreign key: what is read never looks at the cases themselves. */
    private void generate(TestCity city, int marks) throws SQLException {
        try (var connection = TestPostgres.superuser("cases");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(MARKS.formatted(
                    city.tenant(),
                    marks,
                    TestCity.RIVER,
                    TestCity.GARDEN,
                    TestCity.BRIDGE,
                    TestCity.HOUSING,
                    TestCity.ENFORCEMENT));
            statement.execute(DELTAS.formatted(city.tenant()));
            foldFigures.fold(new TenantId(city.tenant()), Instant.now().plusSeconds(3_600));
            statement.execute("vacuum analyze figure_mark");
            statement.execute("vacuum analyze figure_delta");
            statement.execute("vacuum analyze figure");
        }
    }

    private long sums(UUID division, Set<Grain> grains, boolean dated) {
        var wanted = new Wanted(List.of(division), grains, TWO_YEARS.from(), TWO_YEARS.lastMonth(), null, dated);
        return pages(sums.bound(EXPLAIN + Sums.WITH_STOCK, wanted, EnumSet.allOf(Measure.class))
                .param("dated", dated)
                .query(String.class)
                .list());
    }

    private long list(String division, @Nullable UUID unit, @Nullable UUID category, String... details) {
        var reach = new FigureReach.Reach(divisions.require(division), unit);
        var question = new FigureLists.Question(
                division, Measure.FILED, List.of(details), TWO_YEARS.from(), TWO_YEARS.to(), unit, null);
        return pages(lists.select(EXPLAIN, reach, question, TWO_YEARS, category, null, 21)
                .query(String.class)
                .list());
    }

    /** Of the plan's top, which counts all below it. */
    private static long pages(List<String> plan) {
        var top = PAGES.matcher(String.join("\n", plan));
        assertThat(top.find()).as(String.join("\n", plan)).isTrue();
        return Pattern.compile("(?:hit|read)=(\\d+)")
                .matcher(top.group(1))
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }
}
