package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/** Whose a case is: by the list of responsibilities, in turn, or the first to claim it. */
class RoutingIT extends CaseIT {
    private static final String ROUTED = "{\"role\": \"LEAD\"}";

    private Http admin;
    private Http housing;
    private Http enforcement;

    @BeforeEach
    void aTreeOfCategoriesAndTwoUnits() {
        admin = caller(city.person(Role.TENANT_ADMIN, TestCity.CITY));
        housing = caller(city.handler(TestCity.HOUSING, TestCity.CITY));
        enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.CITY));
        send("/api/v1/categories/imports", "level1,level2,level3\n城乡建设,供水排水,漏水反水\n城乡建设,市容,\n民政,,\n");
    }

    @Test
    void theNearestCategoryDecidesAndForItTheNearestDivision() {
        var parks = city.unit("园林局");
        rules(
                ",9901,ASSIGN,综合执法队",
                "城乡建设,9901,ASSIGN,住房和城乡建设局",
                "城乡建设/供水排水,990101,ASSIGN,园林局",
                "城乡建设/供水排水,990102,ASSIGN,综合执法队",
                "城乡建设," + TestCity.RIVER_CODE + ",ASSIGN,综合执法队");
        assertThat(routed("城乡建设/供水排水/漏水反水"))
                .as("a nearer category before a nearer division")
                .isEqualTo(parks);
        assertThat(routed("城乡建设/市容")).isEqualTo(TestCity.ENFORCEMENT);
        rules("城乡建设," + TestCity.RIVER_CODE + ",NONE,");
        assertThat(routed("城乡建设/市容")).isEqualTo(TestCity.HOUSING);
        assertThat(routed("民政")).isEqualTo(TestCity.ENFORCEMENT);
        assertThat(handedOver(accepted("民政"), ROUTED).at("/unitName")).isEqualTo("综合执法队");
    }

    @Test
    void withoutARuleAUnitMustBeNamed() {
        var path = accepted("民政");
        assertThat(worker.get(path + "/routing").json().at("/units").size()).isZero();
        assertThat(act(worker, path + "/handovers", 2, ROUTED).at("/code")).isEqualTo("NO_UNIT_RESPONSIBLE");
    }

    @Test
    void whatUnitsMayClaimIsTheLead() {
        rules("民政,9901,CLAIM,住房和城乡建设局;综合执法队");
        var path = accepted("民政");
        assertThat(act(worker, path + "/handovers", 2, "{\"role\": \"CO\"}").at("/code"))
                .isEqualTo("ONLY_THE_LEAD_IS_CLAIMED");
        assertThat(worker.get(path).json().at("/handovers")).isEmpty();
    }

    @Test
    void manyAtOnceAreSpreadEvenly() throws Exception {
        city.unit("水务局");
        rules("民政,9901,ROUND_ROBIN,住房和城乡建设局;综合执法队；水务局");
        var paths = IntStream.range(0, 12).mapToObj(_ -> accepted("民政")).toList();
        var units = new ArrayList<String>();
        for (var answer : atOnce(paths.stream()
                .<Callable<Http.Answer>>map(path -> () -> act(worker, path + "/handovers", 2, ROUTED))
                .toList())) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            units.add(answer.at("/unitName"));
        }
        for (var unit : List.of("住房和城乡建设局", "综合执法队", "水务局")) {
            assertThat(units).filteredOn(unit::equals).as(unit).hasSize(4);
        }
    }

    @Test
    void theFirstToClaimHasItAndTheOthersSeeItNoMore() throws Exception {
        rules("民政,9901,CLAIM,住房和城乡建设局;综合执法队");
        var path = accepted("民政");
        var offered = handedOver(path, ROUTED);
        assertThat(offered.at("/status")).isEqualTo("ACCEPTED");
        assertThat(housing.get("/api/v1/handovers?status=OFFERED")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        var share = path + "/handovers/" + offered.at("/handovers/0/id");
        assertThat(act(housing, share + "/signature", 3, "").at("/code")).isEqualTo("HANDOVER_NOT_CLAIMED");
        assertThat(act(housing, path + "/claim", 3, claim(TestCity.ENFORCEMENT)).at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(act(worker, path + "/resolution", 3, "{\"text\": \"好了\"}").at("/code"))
                .isEqualTo("CASE_SHARES_OPEN");

        var answers = atOnce(List.of(
                () -> act(housing, path + "/claim", 3, claim(TestCity.HOUSING)),
                () -> act(enforcement, path + "/claim", 3, claim(TestCity.ENFORCEMENT))));
        assertThat(answers.stream().map(Http.Answer::status)).containsExactlyInAnyOrder(200, 404);
        var housingWon = answers.getFirst().status() == 200;
        var won = answers.get(housingWon ? 0 : 1);
        assertThat(won.at("/status")).isEqualTo("ASSIGNED");
        assertThat(won.json().at("/handovers").findValuesAsString("status"))
                .containsExactlyInAnyOrder("SIGNED", "WITHDRAWN");
        assertThat((housingWon ? enforcement : housing).get(path).status()).isEqualTo(404);
        assertThat(act(
                                housingWon ? housing : enforcement,
                                path + "/claim",
                                5,
                                claim(housingWon ? TestCity.HOUSING : TestCity.ENFORCEMENT))
                        .at("/code"))
                .isEqualTo("NOTHING_TO_CLAIM");
    }

    @Test
    void whatIsOfferedCanBeGivenToOneOrTakenBack() {
        rules("民政,9901,CLAIM,住房和城乡建设局;综合执法队");
        var path = accepted("民政");
        handedOver(path, ROUTED);
        var given = act(
                worker,
                path + "/handovers",
                3,
                "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.ENFORCEMENT));
        assertThat(given.at("/unitName")).isEqualTo("综合执法队");
        assertThat(housing.get(path).status()).isEqualTo(404);

        var other = accepted("民政");
        var shares = handedOver(other, ROUTED).json().at("/handovers").findValuesAsString("id");
        act(worker, other + "/handovers/" + shares.get(0) + "/withdrawal", 3, "{\"note\": \"不必\"}");
        var back = act(worker, other + "/handovers/" + shares.get(1) + "/withdrawal", 4, "{\"note\": \"不必\"}");
        assertThat(back.at("/status")).isEqualTo("ACCEPTED");
        assertThat(enforcement.get(other).status()).isEqualTo(404);
    }

    @Test
    void aBadListIsReportedRowByRowAndChangesNothing() {
        city.unit("重名局");
        city.unit("重名局");
        var refused = send(
                "/api/v1/responsibilities/imports",
                "category,division,dispatch,units\n民政,9901,ASSIGN,住房和城乡建设局\n没有,9901,ASSIGN,综合执法队\n"
                        + "民政,990199999999,ASSIGN,综合执法队\n民政,9901,SOMEHOW,综合执法队\n民政,9901,ASSIGN,重名局\n"
                        + "民政,9901,ASSIGN,住房和城乡建设局;综合执法队\n");
        assertThat(refused.at("/code")).isEqualTo("RESPONSIBILITIES_REFUSED");
        assertThat(refused.json().at("/errors").findValuesAsString("row")).containsExactly("3", "4", "5", "6", "7");
        assertThat(admin.get("/api/v1/responsibilities").json().at("/items").size())
                .isZero();
        assertThat(worker.with("Content-Type", "text/csv")
                        .send("POST", "/api/v1/responsibilities/imports", "x")
                        .status())
                .isEqualTo(403);
    }

    private UUID routed(String category) {
        return UUID.fromString(worker.get(accepted(category) + "/routing").at("/units/0"));
    }

    private String accepted(String category) {
        var path = worker.post(
                        "/api/v1/cases",
                        LAMP.replace("\"division\"", "\"category\": \"" + category + "\", \"division\""))
                .header("Location");
        act(worker, path + "/acceptance", 1, "");
        return path;
    }

    private Http.Answer handedOver(String path, String order) {
        var answer = act(worker, path + "/handovers", 2, order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private void rules(String... rows) {
        var taken = send(
                "/api/v1/responsibilities/imports",
                "category,division,dispatch,units\n" + String.join("\n", rows) + "\n");
        assertThat(taken.at("/rules")).as(taken.body()).isEqualTo(String.valueOf(rows.length));
    }

    private Http.Answer send(String path, String csv) {
        return admin.with("Content-Type", "text/csv").send("POST", path, csv);
    }

    private static String claim(UUID unit) {
        return "{\"unit\": \"" + unit + "\"}";
    }

    private static Http.Answer act(Http caller, String path, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path, body);
    }

    private static List<Http.Answer> atOnce(List<Callable<Http.Answer>> acts) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(acts).stream().map(Future::resultNow).toList();
        }
    }
}
