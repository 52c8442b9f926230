package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mulin.cases.figures.FoldFigures;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Recut;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class FiguresIT extends CaseIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PERIOD = "&from=%s&to=%s".formatted(TODAY.minusMonths(2), TODAY);

    /** What the marks of a tenant add up to, and what fold and tail do; as one text for each sum that is not alike. */
    private static final String DIFFERENCES = """
            with marks as (
              select coalesce(category_id, '00000000-0000-0000-0000-000000000000') as member_id, measure, detail,
                     date_trunc('month', day)::date as starts, count(*) as amount
                from figure_mark where tenant_id = '%1$s' group by 1, 2, 3, 4),
            sums as (
              select member_id, measure, detail, starts, sum(amount) as amount
                from (select member_id, measure, detail, starts, amount
                        from figure
                       where tenant_id = '%1$s' and grain = 'CATEGORY' and division_id = '%2$s'
                      union all
                      select coalesce(category_id, '00000000-0000-0000-0000-000000000000'), measure, detail,
                             date_trunc('month', day)::date, amount
                        from figure_delta where tenant_id = '%1$s') parts
               group by 1, 2, 3, 4
              having sum(amount) <> 0)
            select coalesce(marks::text, '') || ' <> ' || coalesce(sums::text, '')
              from marks full join sums using (member_id, measure, detail, starts)
             where marks.amount is distinct from sums.amount
            """;

    private enum Outcome {
        SOLVED,
        NOT_SOLVED
    }

    @Autowired
    private FoldFigures foldFigures;

    @Autowired
    private Cases cases;

    @Autowired
    private TenantScope scope;

    @Autowired
    private List<Recut> recuts;

    @AfterEach
    void whatCountsAddsUp() throws SQLException {
        assertThat(differences(city)).isEmpty();
        fold();
        assertThat(differences(city)).isEmpty();
    }

    @Test
    void aStepCountsAtOnceAndTheSameAfterTheFold() {
        var path = filedByNobody();
        filed();
        act(path, "acceptance", 1, "");
        act(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        solve(path, 3, "{\"text\": \"已更换灯泡\"}");
        act(path, "closure", 4, "");

        var fresh = figures(official, TestCity.EAST_CODE, "MONTH");
        assertThat(fresh.at("/place").asString()).isEqualTo("试验市 / 东区");
        var total = fresh.at("/total");
        assertThat(count(total, "FILED")).isEqualTo(2);
        assertThat(count(total, "DISPATCHED")).isEqualTo(1);
        assertThat(count(total, "FIXED")).isEqualTo(1);
        assertThat(total.at("/open").asLong()).isEqualTo(1);
        assertThat(fresh.at("/lines")).hasSize(3);
        assertThat(fresh.at("/lines/2/open").asLong()).isEqualTo(1);
        assertThat(fresh.at("/lines/0/open").asLong()).isZero();
        assertThat(total.at("/responseRate/parts/2/outcome").asString()).isEqualTo("OPEN");
        assertThat(total.at("/responseRate/parts/2/count").asLong()).isEqualTo(1);
        assertThat(total.at("/resolvedRate/rate").isNull()).as("of nobody").isTrue();

        fold();
        assertThat(figures(official, TestCity.EAST_CODE, "MONTH")).isEqualTo(fresh);
        act(path, "reopening", 5, "{\"reason\": \"又不亮了\"}");
        var reopened = figures(official, TestCity.EAST_CODE, "MONTH").at("/total");
        assertThat(reopened.at("/open").asLong()).isEqualTo(2);
        assertThat(count(reopened, "FIXED")).isZero();
    }

    @Test
    void everyFigureOpensAListOfAsManyLines() {
        category("公共设施,,");
        for (var number = 0; number < 3; number++) {
            var path = worker.post(
                            "/api/v1/cases", LAMP.replace("\"requester\"", "\"category\": \"公共设施\", \"requester\""))
                    .header("Location");
            act(path, "acceptance", 1, "");
            act(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        }
        filed();
        act(filed(), "acceptance", 1, "");
        fold();
        var closed = filedByNobody();
        act(closed, "acceptance", 1, "");
        act(closed, "resolution", 2, "{\"text\": \"好了\"}");
        act(closed, "closure", 3, "");

        var city = caller(this.city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
        var opened = 0;
        for (var by : List.of("DIVISION", "UNIT", "CATEGORY", "MONTH")) {
            for (var reader : List.of(official, city)) {
                var code = reader == official ? TestCity.EAST_CODE : TestCity.CITY_CODE;
                var figures = figures(reader, code, by);
                assertThat(count(figures.at("/total"), "FILED")).as(by).isEqualTo(6);
                for (var line : lines(figures)) {
                    for (var number : numbers(line)) {
                        var list = reader.get(number.at("/list").asString() + "&limit=200");
                        assertThat(list.json().at("/items").size())
                                .as(number.toString())
                                .isEqualTo(number.at("/count").asInt());
                        opened++;
                    }
                }
            }
        }
        assertThat(opened).isGreaterThan(200);
        assertThat(figures(official, TestCity.EAST_CODE, "CATEGORY").at("/lines"))
                .extracting(line -> line.at("/key").asString())
                .containsExactly("-", "公共设施");
        assertThat(figures(official, TestCity.EAST_CODE, "UNIT").at("/lines"))
                .extracting(line -> line.at("/name").asString())
                .containsExactly("住房和城乡建设局");
        var repeats = official.get("/api/v1/figures/repeats?division=" + TestCity.EAST_CODE + PERIOD);
        assertThat(repeats.at("/items/0/category") + repeats.at("/items/0/count"))
                .isEqualTo("公共设施3");
        assertThat(repeats.json().at("/items")).hasSize(1);
    }

    @Test
    void aListIsReadToItsEndPageByPage() {
        for (var number = 0; number < 7; number++) {
            filed();
        }
        for (var reader : List.of(worker, official)) {
            var seen = new ArrayList<String>();
            var list = "/api/v1/figures/cases?measure=FILED&limit=3&division=" + TestCity.RIVER_CODE + PERIOD;
            var page = reader.get(list);
            while (true) {
                page.json()
                        .at("/items")
                        .forEach(it -> seen.add(it.at("/item/id").asString()));
                if (page.json().at("/next").isNull()) {
                    break;
                }
                page = reader.get(list + "&cursor=" + page.at("/next"));
            }
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void callBacksAndExclusionsMoveTheRatesWhereverTheyWereCounted() {
        var solved = resolved();
        var unsolved = resolved();
        note(
                solved,
                CaseEvent.of(CaseEvent.Kind.CALLED_BACK, Instant.now(), null).reason(Outcome.SOLVED));
        note(
                unsolved,
                CaseEvent.of(CaseEvent.Kind.CALLED_BACK, Instant.now(), null).reason(Outcome.NOT_SOLVED));
        fold();
        var rate = figures(worker, TestCity.RIVER_CODE, "MONTH").at("/total/resolvedRate");
        assertThat(rate.at("/rate").asDouble()).isEqualTo(0.5);

        note(unsolved, CaseEvent.of(CaseEvent.Kind.EXCLUDED, Instant.now(), null));
        rate = figures(worker, TestCity.RIVER_CODE, "MONTH").at("/total/resolvedRate");
        assertThat(rate.at("/rate").asDouble()).isEqualTo(1.0);
        assertThat(rate.at("/denominator/count").asInt()).isEqualTo(1);
        assertThat(rate.at("/leftOut/3/outcome").asString() + rate.at("/leftOut/3/count"))
                .isEqualTo("EXCLUDED1");
    }

    @Test
    void whatACallOrALaterCheckFindsUnsolvedWasNotFixed() {
        var colleague = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var unsolved = resolved();
        says(colleague, unsolved, "call-back", 3, "{\"outcome\": \"NOT_SOLVED\"}");
        act(unsolved, "closure", 5, "");
        assertThat(fixed()).isZero();
        var cameBack = resolved();
        says(colleague, cameBack, "call-back", 3, "{\"outcome\": \"SOLVED\"}");
        assertThat(fixed()).isEqualTo(1);
        says(colleague, cameBack, "check", 5, "{\"holds\": false}");
        assertThat(fixed()).isZero();
        assertThat(figures(worker, TestCity.RIVER_CODE, "MONTH")
                        .at("/total/open")
                        .asInt())
                .as("both are taken up again")
                .isEqualTo(2);
    }

    @Test
    void aContactWhileTheClockStandsStillIsInTime() throws SQLException {
        var path = filed();
        act(path, "acceptance", 1, "");
        var share = act(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING))
                .at("/handovers/0/id");
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        says(housing, path, "handovers/" + share + "/signature", 3, "");
        says(housing, path, "waiting", 4, "{\"note\": \"等居民在家\"}");
        // The time went by while nobody was late: the deadline passed a day after the clock was stopped.
        try (var superuser = TestPostgres.superuser("cases");
                var statement = superuser.createStatement()) {
            statement.execute("""
                    update clock set started_at = now() - interval '4 days', paused_at = now() - interval '3 days',
                                     due_at = now() - interval '2 days'
                     where tenant_id = '%s' and step = 'CONTACT'""".formatted(city.tenant()));
        }
        says(housing, path, "handovers/" + share + "/contact", 5, "{\"note\": \"已电话联系\"}");
        var rate = figures(official, TestCity.EAST_CODE, "MONTH").at("/total/responseRate");
        assertThat(rate.at("/rate").asDouble()).as(rate.toString()).isEqualTo(1.0);
    }

    @Test
    void whoActsWhileOthersFoldAndReadFindsEveryStepOnce() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var folding = threads.submit(() -> {
                var rounds = 0;
                for (; !done.get(); rounds++) {
                    fold();
                }
                return rounds;
            });
            var another = threads.submit(() -> {
                while (!done.get()) {
                    fold();
                }
                return true;
            });
            var reading = threads.submit(() -> {
                var last = 0L;
                while (!done.get()) {
                    var now =
                            count(figures(official, TestCity.EAST_CODE, "MONTH").at("/total"), "FILED");
                    assertThat(now).as("never less than before").isGreaterThanOrEqualTo(last);
                    last = now;
                }
                return last;
            });
            var acting = new ArrayList<Callable<Boolean>>();
            for (var number = 0; number < 6; number++) {
                acting.add(() -> {
                    for (var round = 0; round < 8; round++) {
                        var path = filed();
                        act(path, "acceptance", 1, "");
                        act(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
                        solve(path, 3, "{\"text\": \"好了\"}");
                    }
                    return true;
                });
            }
            for (var actor : threads.invokeAll(acting)) {
                assertThat(actor.get()).isTrue();
            }
            done.set(true);
            assertThat(folding.get()).isGreaterThan(1);
            another.get();
            reading.get();
        }
        var total = figures(official, TestCity.EAST_CODE, "MONTH").at("/total");
        assertThat(List.of(count(total, "FILED"), count(total, "DISPATCHED"), count(total, "RESOLVED")))
                .containsOnly(48L);
    }

    @Test
    void whatIsRolledBackCountsForNothing() {
        var path = filed();
        act(path, "acceptance", 1, "");
        assertThat(act(path, "acceptance", 1, "").status()).isEqualTo(412);
        assertThat(act(path, "closure", 2, "").status()).isEqualTo(409);
        var total = figures(worker, TestCity.RIVER_CODE, "MONTH").at("/total");
        assertThat(count(total, "ACCEPTED")).isEqualTo(1);
        assertThat(count(total, "CLOSED")).isZero();
    }

    @Test
    void historyCountsAtItsOwnDaysAndForNoRateOfTimeliness() {
        caller(city.apiClient(Role.HISTORY_IMPORTER)).post("/api/v1/cases/imports", """
                {"source": "old", "items": [
                 {"externalId": "1", "kind": "CONCERN", "title": "旧事项", "description": "已办", "division": "%1$s",
                  "filedAt": "2019-01-31T17:00:00Z", "resolution": {"text": "已办结", "at": "2019-02-03T00:00:00Z"}},
                 {"externalId": "2", "kind": "CONCERN", "title": "旧事项", "description": "未办", "division": "%1$s",
                  "filedAt": "2019-03-01T00:00:00Z"}]}""".formatted(TestCity.RIVER_CODE));
        var figures = official.get(
                        "/api/v1/figures?by=MONTH&from=2019-01-01&to=2019-03-31&division=" + TestCity.EAST_CODE)
                .json();
        assertThat(figures.at("/lines"))
                .extracting(line -> count(line, "FILED"))
                .containsExactly(0L, 1L, 1L);
        assertThat(figures.at("/lines"))
                .extracting(line -> line.at("/open").asLong())
                .containsExactly(0L, 0L, 1L);
        assertThat(figures.at("/total/responseRate/denominator/count").asInt()).isZero();
        fold();
        var days = official.get("/api/v1/figures/days?from=2019-02-01&to=2019-03-02&division=" + TestCity.EAST_CODE);
        assertThat(days.at("/items/0/day") + days.at("/items/0/open")).isEqualTo("2019-02-011");
        assertThat(days.at("/items/2/open") + days.at("/items/28/open")).isEqualTo("01");
        for (var day : days.json().at("/items")) {
            var list = official.get("/api/v1/figures/cases?measure=FILED&from=%1$s&to=%1$s&division=%2$s"
                    .formatted(day.at("/day").asString(), TestCity.EAST_CODE));
            assertThat(list.json().at("/items").size())
                    .as(day.toString())
                    .isEqualTo(day.at("/filed").asInt());
        }
        assertThat(count(figures(official, TestCity.EAST_CODE, "MONTH").at("/total"), "FILED"))
                .isZero();
    }

    @Test
    void aReaderReachesThoseOfTheOwnDivisionsAndAHandlerThoseOfTheOwnUnit() {
        var path = filed();
        act(path, "acceptance", 1, "");
        act(path, "handovers", 2, "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        assertThat(ask(worker, TestCity.EAST_CODE, "MONTH").status()).isEqualTo(403);
        assertThat(ask(official, TestCity.WEST_CODE, "MONTH").status()).isEqualTo(403);
        assertThat(ask(official, "990199", "MONTH").at("/code")).isEqualTo("DIVISION_UNKNOWN");
        assertThat(ask(caller(city.person(Role.TENANT_ADMIN, TestCity.CITY)), TestCity.EAST_CODE, "MONTH")
                        .status())
                .isEqualTo(403);
        var stranger = caller(otherCity.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
        assertThat(count(figures(stranger, TestCity.CITY_CODE, "MONTH").at("/total"), "FILED"))
                .isZero();

        var handler = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        assertThat(count(figures(handler, TestCity.EAST_CODE, "MONTH").at("/total"), "DISPATCHED"))
                .isEqualTo(1);
        assertThat(handler.get("/api/v1/figures?by=MONTH&unit=" + TestCity.ENFORCEMENT + "&division="
                                + TestCity.EAST_CODE + PERIOD)
                        .status())
                .isEqualTo(403);
        assertThat(ask(handler, TestCity.EAST_CODE, "CATEGORY").at("/code")).isEqualTo("FIGURES_CUT_TWICE");
        var other = caller(city.handler(TestCity.ENFORCEMENT, TestCity.CITY));
        assertThat(count(figures(other, TestCity.EAST_CODE, "MONTH").at("/total"), "DISPATCHED"))
                .isZero();
    }

    @Test
    void aCommunityTakesItsFiguresToItsNewDistrict() throws SQLException {
        filed();
        fold();
        filed();
        var west = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.WEST));
        var moved = new Division(
                TestCity.RIVER,
                TestCity.RIVER_CODE,
                "河畔社区",
                Division.Level.COMMUNITY,
                TestCity.WEST_STREET,
                TestCity.WEST,
                TestCity.WEST_STREET,
                TestCity.RIVER);
        var tenant = new TenantId(city.tenant());
        recuts.forEach(recut -> recut.moved(tenant, moved));
        try (var connection = TestPostgres.superuser("cases");
                var statement = connection.prepareStatement("update division set parent_id = ?, district_id = ?,"
                        + " subdistrict_id = ? where tenant_id = ? and id = ?")) {
            statement.setObject(1, TestCity.WEST_STREET);
            statement.setObject(2, TestCity.WEST);
            statement.setObject(3, TestCity.WEST_STREET);
            statement.setObject(4, city.tenant());
            statement.setObject(5, TestCity.RIVER);
            statement.executeUpdate();
        }
        recuts.forEach(recut -> recut.moved(tenant, moved));
        for (var folded : List.of(false, true)) {
            if (folded) {
                fold();
            }
            assertThat(count(figures(west, TestCity.WEST_CODE, "MONTH").at("/total"), "FILED"))
                    .isEqualTo(2);
            assertThat(count(figures(official, TestCity.EAST_CODE, "MONTH").at("/total"), "FILED"))
                    .isZero();
            assertThat(figures(west, TestCity.WEST_CODE, "MONTH")
                            .at("/total/open")
                            .asInt())
                    .isEqualTo(2);
        }
        var root = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
        assertThat(count(figures(root, TestCity.CITY_CODE, "MONTH").at("/total"), "FILED"))
                .isEqualTo(2);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        for (var period : List.of(
                "&from=2026-02-01&to=2026-01-01",
                "&from=2001-01-01&to=2026-01-01",
                "&from=0001-01-01&to=0001-02-01",
                "&from=2026-02-30&to=2026-03-01",
                "&from=%2B999999999-01-01&to=%2B999999999-02-01")) {
            assertThat(official.get("/api/v1/figures?by=MONTH&division=" + TestCity.EAST_CODE + period)
                            .status())
                    .as(period)
                    .isEqualTo(400);
        }
    }

    private String filedByNobody() {
        return worker.post("/api/v1/cases", ANONYMOUS_LAMP).header("Location");
    }

    private String resolved() {
        var path = filed();
        act(path, "acceptance", 1, "");
        act(path, "resolution", 2, "{\"text\": \"好了\"}");
        return path;
    }

    private long fixed() {
        return count(figures(worker, TestCity.RIVER_CODE, "MONTH").at("/total"), "FIXED");
    }

    private static void says(Http caller, String path, String step, long version, String body) {
        var answer = caller.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void note(String path, CaseEvent event) {
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        scope.run(
                new TenantId(city.tenant()),
                () -> cases.save(cases.lock(id).orElseThrow().noted(event)));
    }

    private void category(String row) {
        caller(city.apiClient(Role.TENANT_ADMIN))
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/categories/imports", "level1,level2,level3\n" + row + "\n");
    }

    private void fold() {
        foldFigures.fold(new TenantId(city.tenant()), Instant.now().plusSeconds(3_600));
    }

    /** As the lead unit, whose answer it is. */
    private void solve(String path, int version, String text) {
        var solved = caller(city.handler(TestCity.HOUSING, TestCity.CITY))
                .with("If-Match", "\"" + version + "\"")
                .post(path + "/resolution", text);
        assertThat(solved.status()).isEqualTo(200);
    }

    private Http.Answer act(String path, String step, long version, String body) {
        return worker.with("If-Match", "\"" + version + "\"").post(path + "/" + step, body);
    }

    private static Http.Answer ask(Http reader, String division, String by) {
        return reader.get("/api/v1/figures?division=" + division + "&by=" + by + PERIOD);
    }

    private static JsonNode figures(Http reader, String division, String by) {
        var answer = ask(reader, division, by);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static long count(JsonNode line, String measure) {
        return line.at("/counts")
                .valueStream()
                .filter(it -> it.at("/measure").asString().equals(measure))
                .mapToLong(it -> it.at("/count").asLong())
                .sum();
    }

    private static List<JsonNode> lines(JsonNode figures) {
        var lines = new ArrayList<JsonNode>();
        lines.add(figures.at("/total"));
        figures.at("/lines").forEach(lines::add);
        return lines;
    }

    /** All that has a list. */
    private static List<JsonNode> numbers(JsonNode line) {
        var numbers = new ArrayList<JsonNode>();
        for (var value : line.findParents("list")) {
            numbers.add(value);
        }
        return numbers;
    }

    private static List<String> differences(TestCity city) throws SQLException {
        try (var connection = TestPostgres.superuser("cases");
                var rows = connection
                        .createStatement()
                        .executeQuery(DIFFERENCES.formatted(city.tenant(), TestCity.CITY))) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
