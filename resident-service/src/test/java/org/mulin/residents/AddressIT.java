package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestCity;

class AddressIT extends ResidentIT {

    @Test
    void aDwellingIsFoundByWhateverPeopleWrite() {
        var estate = river.estate("河畔花园");
        var building = river.child(estate, AddressKind.BUILDING, "三栋");
        var stairway = river.child(building, AddressKind.STAIRWAY, "2单元");
        var dwelling = river.child(stairway, AddressKind.DWELLING, "501");
        var direct = river.child(building, AddressKind.DWELLING, "101");
        for (var text : List.of("3-2-501", "3栋2单元501", "３号楼２单元５０１室")) {
            assertThat(found(estate, text)).containsExactly(dwelling);
        }
        assertThat(found(estate, "三栋")).containsExactly(building);
        assertThat(found(estate, "3-101")).containsExactly(direct);
        assertThat(found(estate, "4-101")).isEmpty();
        assertThat(found(estate, "1-2-3-4")).isEmpty();
        var shown = official.get("/api/v1/addresses/" + dwelling);
        assertThat(shown.at("/path")).isEqualTo("河畔花园 3-2-501");
        assertThat(shown.at("/place")).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");
    }

    private List<String> found(String estate, String shorthand) {
        return worker.get("/api/v1/addresses?estate=" + estate + "&shorthand="
                        + URLEncoder.encode(shorthand, StandardCharsets.UTF_8))
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    @Test
    void oneLabelStandsOnceInItsPlaceHoweverItIsWritten() {
        var estate = river.estate("河畔花园");
        river.child(estate, AddressKind.BUILDING, "3栋");
        var again = worker.post(
                "/api/v1/addresses",
                "{\"kind\": \"BUILDING\", \"label\": \"三号楼\", \"parent\": \"%s\"}".formatted(estate));
        assertThat(again.at("/code")).isEqualTo("ADDRESS_EXISTS");
        var ten = river.child(estate, AddressKind.BUILDING, "10栋");
        var rename = worker.with("If-Match", "\"1\"").put("/api/v1/addresses/" + ten, "{\"label\": \"3\"}");
        assertThat(rename.at("/code")).isEqualTo("ADDRESS_EXISTS");
        assertThat(new Homesteads(neighbour, TestCity.GARDEN_CODE).estate("河畔花园"))
                .as("another community may have an estate of the same name")
                .isNotEqualTo(estate);
    }

    @Test
    void listsGoByNumberAndPageToTheEnd() {
        var estate = river.estate("河畔花园");
        for (var label : List.of("10栋", "2栋", "1栋", "3栋")) {
            river.child(estate, AddressKind.BUILDING, label);
        }
        var first = worker.get("/api/v1/addresses?limit=3&parent=" + estate).json();
        var second = worker.get("/api/v1/addresses?limit=3&parent=" + estate + "&cursor="
                        + first.at("/next").asString())
                .json();
        assertThat(first.findValuesAsString("label")).containsExactly("1栋", "2栋", "3栋");
        assertThat(second.findValuesAsString("label")).containsExactly("10栋");
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(items(official, "/api/v1/addresses?division=" + TestCity.EAST_CODE))
                .isOne();
        assertThat(items(official, "/api/v1/addresses?kind=BUILDING")).isEqualTo(4);
    }

    @Test
    void anAddressLiesInACommunityThatTheKeeperKeeps() {
        assertThat(add("{\"kind\": \"ESTATE\", \"label\": \"东区花园\", \"division\": \"990101\"}"))
                .isEqualTo("DIVISION_NOT_A_COMMUNITY");
        assertThat(add("{\"kind\": \"ESTATE\", \"label\": \"别处\", \"division\": \"%s\"}"
                        .formatted(TestCity.GARDEN_CODE)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(add("{\"kind\": \"DWELLING\", \"label\": \"501\", \"parent\": \"%s\"}"
                        .formatted(river.estate("河畔花园"))))
                .isEqualTo("ADDRESS_MISPLACED");
        assertThat(add("{\"kind\": \"ESTATE\", \"label\": \"无处\"}")).isEqualTo("INVALID_FIELDS");
        assertThat(add("{\"kind\": \"BUILDING\", \"label\": \"无处\"}")).isEqualTo("ADDRESS_UNKNOWN");
        assertThat(official.post(
                                "/api/v1/addresses",
                                "{\"kind\": \"ESTATE\", \"label\": \"区里建的\", \"division\": \"%s\"}"
                                        .formatted(TestCity.RIVER_CODE))
                        .status())
                .isEqualTo(403);
    }

    private String add(String body) {
        return worker.post("/api/v1/addresses", body).at("/code");
    }
}
