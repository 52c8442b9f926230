package org.mulin.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.search.BesideTheBox;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

class SuggestIT extends BesideTheBox {

    @Test
    void suggestsPlacesByCharactersPinyinAndFirstLetters() {
        var worker = worker(TestCity.RIVER);
        for (var typed : List.of("河", "河畔", "hepan", "hpsq")) {
            var suggested = worker.get("/api/v1/search/suggest?q=" + encoded(typed));
            assertThat(suggested.at("/items/0/kind")).as(typed).isEqualTo("DIVISION");
            assertThat(suggested.at("/items/0/text")).isEqualTo("河畔社区");
            assertThat(suggested.at("/items/0/value")).isEqualTo(TestCity.RIVER_CODE);
            assertThat(suggested.at("/items/0/detail")).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");
        }
    }

    @Test
    void suggestsUnitsThatServeThePlaceCategoriesWordsAndOwnQuestions() {
        var worker = worker(TestCity.RIVER);
        file("路灯不亮", "三栋", TestCity.RIVER);
        worker.get("/api/v1/search?q=" + encoded("楼道照明太暗"));

        assertThat(of(worker, "zhufang")).contains("\"kind\":\"UNIT\",\"text\":\"住房和城乡建设局\"");
        assertThat(of(worker, "照明")).contains("\"kind\":\"CATEGORY\",\"text\":\"照明\",\"value\":\"照明\"");
        assertThat(of(worker, "最低")).contains("\"kind\":\"WORD\",\"text\":\"最低生活保障\"");
        assertThat(of(worker, "楼道照")).contains("\"kind\":\"RECENT\",\"text\":\"楼道照明太暗\"");
        assertThat(of(worker(TestCity.RIVER), "楼道照")).doesNotContain("RECENT");
    }

    @Test
    void aCategoryWhoseLastCaseIsTakenAwayIsNotSuggestedAnyMore() {
        var worker = worker(TestCity.RIVER);
        var unit = city.unit("凉亭队");
        var handler = as(city.handler(unit, TestCity.CITY));
        var id = UUID.randomUUID();
        CASES.file(city.tenant(), id, "凉亭塌了", "市容/凉亭", List.of(unit), TestCity.RIVER, Instant.EPOCH);
        await().untilAsserted(() -> {
            assertThat(found(worker)).contains(id.toString());
            assertThat(found(handler)).contains(id.toString());
        });
        assertThat(of(handler, "凉亭")).contains("CATEGORY", "市容/凉亭");

        CASES.file(city.tenant(), id, 2, "凉亭塌了", "市容/凉亭", List.of(), TestCity.RIVER, Instant.EPOCH);
        await().untilAsserted(() -> assertThat(found(handler)).doesNotContain(id.toString()));

        assertThat(of(handler, "凉亭")).doesNotContain("CATEGORY");
        assertThat(of(worker, "凉亭")).contains("CATEGORY", "市容/凉亭");
    }

    private static String found(Http caller) {
        return caller.get("/api/v1/search?type=case&q=" + encoded("凉亭")).body();
    }

    @Test
    void suggestsToEverybodyWhatTheyMayStillComeTo() {
        var resident = as(TestTokens.person(city.tenant(), UUID.randomUUID()));
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        plan(true, "包饺子", tomorrow);
        plan(false, "包粽子", tomorrow);
        plan(true, "包汤圆", Instant.now().minus(Duration.ofDays(1)));
        var secretary = as(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        await().untilAsserted(() -> assertThat(
                        secretary.get("/api/v1/search?type=activity&limit=1").at("/total"))
                .isEqualTo("3"));

        for (var typed : List.of("包饺", "huodongbaojiao", "hdbjz")) {
            assertThat(of(resident, typed)).as(typed).contains("\"kind\":\"ACTIVITY\",\"text\":\"活动 包饺子\"", "河畔社区");
        }
        assertThat(of(secretary, "包")).contains("饺子").doesNotContain("粽子", "汤圆");
        assertThat(of(as(TestCity.found("beside").person(Role.COMMUNITY_WORKER, TestCity.RIVER)), "包饺"))
                .doesNotContain("ACTIVITY");
    }

    @Test
    void suggestsTheRestWhileActivitiesAreAway() {
        var worker = worker(TestCity.RIVER);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        plan(true, "河畔合唱", tomorrow);
        await().untilAsserted(() -> assertThat(
                        worker.get("/api/v1/search?type=activity&limit=1").at("/total"))
                .isEqualTo("1"));
        ACTIVITIES.down(true);
        try {
            assertThat(of(worker, "河畔")).contains("DIVISION").doesNotContain("ACTIVITY");
        } finally {
            ACTIVITIES.down(false);
        }
    }

    @Test
    void suggestsEstatesToThoseWhoMayReadThem() {
        var account = UUID.randomUUID();
        var worker = worker(account, TestCity.RIVER);
        RESIDENTS.confine(account, TestCity.RIVER);
        RESIDENTS.settle(city.tenant(), UUID.randomUUID(), "清泉小区", List.of("3"), TestCity.RIVER);
        RESIDENTS.settle(city.tenant(), UUID.randomUUID(), "清水小区", List.of("3"), TestCity.GARDEN);

        for (var typed : List.of("清", "qingquan", "qqxq")) {
            assertThat(of(worker, typed))
                    .as(typed)
                    .contains("\"kind\":\"ESTATE\",\"text\":\"清泉小区\"")
                    .doesNotContain("清水");
        }
        var resident = as(TestTokens.person(city.tenant(), UUID.randomUUID()));
        assertThat(of(resident, "清")).as("holds no grant").doesNotContain("ESTATE");
    }

    @Test
    void estatesAreReadAnewAsSoonAsTheGrantsAreOthers() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        city.grant(account, Role.COMMUNITY_WORKER, TestCity.GARDEN, null);
        var worker = as(TestTokens.person(city.tenant(), account));
        RESIDENTS.settle(city.tenant(), UUID.randomUUID(), "清泉小区", List.of("3"), TestCity.RIVER);
        assertThat(of(worker, "清")).contains("清泉");

        city.withdraw(grant);
        RESIDENTS.confine(account, TestCity.GARDEN);

        assertThat(of(worker, "清")).doesNotContain("清泉");
    }

    private void plan(boolean published, String words, Instant at) {
        ACTIVITIES.plan(city.tenant(), UUID.randomUUID(), 1, published, words, TestCity.RIVER, at);
    }

    @Test
    void neverMoreThanTen() {
        var official = as(city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
        for (var number = 0; number < 15; number++) {
            city.community("9901010012%02d".formatted(number), "多多社区" + number);
            official.get("/api/v1/search?q=" + encoded("多多" + number));
        }

        assertThat(official.get("/api/v1/search/suggest?q=" + encoded("多"))
                        .json()
                        .at("/items")
                        .size())
                .isBetween(1, 10);
    }

    /** XT-9: places, units, categories, words and questions of others all begin with the canary, and so does the question. */
    @Test
    void showsNothingOfAnotherTenantOrCommunity() {
        var canary = "金丝雀" + UUID.randomUUID().toString().substring(0, 8);
        var stranger = TestCity.found("beside");
        stranger.community("990101001888", canary + "社区");
        stranger.unit(canary + "队");
        var strange = as(stranger.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        as(stranger.person(Role.TENANT_ADMIN, TestCity.CITY))
                .with("If-Match", "\"0\"")
                .put("/api/v1/search/synonyms", "{\"lines\": [\"%s 路灯\"]}".formatted(canary));
        strange.get("/api/v1/search?q=" + encoded(canary));
        city.community("990101001777", canary + "社区");
        file(canary + "坏了", canary, TestCity.GARDEN);
        var neighbour = worker(TestCity.GARDEN);
        neighbour.get("/api/v1/search?q=" + encoded(canary));

        assertThat(of(as(stranger.person(Role.DISTRICT_OFFICIAL, TestCity.CITY)), canary))
                .contains(canary + "社区", canary + "队", "\"WORD\"");
        assertThat(of(neighbour, canary)).contains("RECENT").doesNotContain(canary + "坏了", canary + "社区");
        assertThat(of(worker(TestCity.RIVER), canary)).doesNotContain(canary);
        assertThat(of(worker(TestCity.RIVER), "jinsique")).doesNotContain(canary);
    }

    @Test
    void aCategoryThatOnlyAConfidentialCaseHasIsSuggestedToThoseWhoMayKnow() {
        var category = "隐情" + UUID.randomUUID().toString().substring(0, 8);
        var id = UUID.randomUUID();
        var worker = worker(TestCity.RIVER);
        CASES.file(city.tenant(), id, category, category, TestCity.RIVER, Instant.now());
        assertThat(worker.get("/api/v1/search?limit=1&seen=case:" + id + ":1").at("/seen"))
                .isEqualTo("true");
        assertThat(of(worker, category)).contains("CATEGORY");

        confide(id);

        assertThat(of(worker, category)).as("at once").doesNotContain("CATEGORY");
        assertThat(of(official(), category)).contains("CATEGORY");
    }

    @Test
    void whoMayFindNothingIsSuggestedWordsAndNoPlaces() {
        var resident = as(TestTokens.person(city.tenant(), UUID.randomUUID()));

        assertThat(of(resident, "最低")).contains("WORD");
        assertThat(of(resident, "河畔")).isEqualTo("{\"items\":[]}");
    }

    private static String of(Http caller, String typed) {
        return caller.get("/api/v1/search/suggest?q=" + encoded(typed)).body();
    }
}
