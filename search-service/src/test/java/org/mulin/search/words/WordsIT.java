package org.mulin.search.words;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.search.BesideTheBox;
import org.mulin.testing.Http;
import org.mulin.testing.LabelSamples;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WordsIT extends BesideTheBox {
    private static final String SYNONYMS = "/api/v1/search/synonyms";

    @Autowired
    private Misses misses;

    @Autowired
    private ForgetMisses forgetMisses;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenantScope tenants;

    @Test
    void whatAnAdministratorSaysIsOneMatterIsFoundWithinSeconds() {
        file("健身步道灯杆倾斜", "步道旁边", TestCity.RIVER);
        var worker = worker(TestCity.RIVER);
        assertThat(found(worker, "塑胶跑道照明柱")).contains("\"total\":0");

        assertThat(set("0", "塑胶跑道照明柱 健身步道灯杆").status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(found(worker, "塑胶跑道照明柱")).contains("\"total\":1"));
        var otherCity = TestCity.found("beside");
        assertThat(as(otherCity.person(Role.TENANT_ADMIN, TestCity.CITY))
                        .get(SYNONYMS)
                        .body())
                .contains("\"shipped\":true", "最低生活保障")
                .doesNotContain("塑胶跑道照明柱");
    }

    @Test
    void oneDocumentIsReadWithItsVersionAndReplacedByWhoReadIt() {
        var administrator = administrator();
        var shipped = administrator.get(SYNONYMS);
        assertThat(shipped.header("ETag")).isEqualTo("\"0\"");

        var set = set("0", "路灯 楼道灯", "# 说明", "");
        assertThat(set.header("ETag")).isEqualTo("\"1\"");
        assertThat(set.json().at("/lines").size()).isEqualTo(3);
        assertThat(set("0", "路灯 照明").status()).isEqualTo(412);
        assertThat(administrator.put(SYNONYMS, "{\"lines\": []}").status()).isEqualTo(428);
        assertThat(worker(TestCity.RIVER).get(SYNONYMS).status()).isEqualTo(403);

        var back = set("1");
        assertThat(back.at("/shipped")).isEqualTo("true");
        assertThat(back.json().at("/lines")).isEqualTo(shipped.json().at("/lines"));
        assertThat(back.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void whatIsShippedMayBeSetAsItIs() {
        var shipped = administrator().get(SYNONYMS);

        var set = administrator()
                .with("If-Match", "\"0\"")
                .put(SYNONYMS, "{\"lines\": %s}".formatted(shipped.json().at("/lines")));

        assertThat(set.body()).contains("\"shipped\":false");
    }

    @Test
    void eachBadLineIsOneProblemAndNothingIsChanged() {
        var refused = set("0", "路灯 楼道灯", "孤零零", "路灯 照明", "上学 入学", "上访户 老住户", "回族 少数民族");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("SYNONYMS_UNCLEAR");
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(it -> it.at("/line").asInt()))
                .containsExactly(2, 3, 5, 6);
        assertThat(refused.at("/errors/1/message")).contains("1");
        assertThat(administrator().get(SYNONYMS).body()).contains("\"shipped\":true");
    }

    @Test
    void tenThousandWordsAreTakenAndNoMore() {
        var lines = IntStream.range(0, 400)
                .mapToObj(line -> IntStream.range(0, 25)
                        .mapToObj(word -> "a%db%d".formatted(line, word))
                        .collect(joining(" ")))
                .toList();
        var tooMany = Stream.concat(lines.stream(), Stream.of("路灯 楼道灯", "电梯 升降机"));

        var refused = set("0", tooMany.toArray(String[]::new));

        assertThat(refused.at("/code")).isEqualTo("SYNONYMS_UNCLEAR");
        assertThat(refused.json().at("/errors")).hasSize(1);
        assertThat(refused.at("/errors/0/line")).isEqualTo("401");
        assertThat(set("0", lines.toArray(String[]::new)).status()).isEqualTo(200);
    }

    @Test
    void wordsOfThingsAreTakenAndWordsOfPeopleAreNot() {
        var ofPeople =
                LabelSamples.ofPeople().stream().map(it -> it + " 甲" + it).toArray(String[]::new);
        assertThat(set("0", ofPeople).json().at("/errors")).hasSize(ofPeople.length);
        var ofThings =
                LabelSamples.ofThings().stream().map(it -> it + " 某" + it).toArray(String[]::new);
        assertThat(set("0", ofThings).status()).isEqualTo(200);
    }

    @Test
    void whatSeveralMissIsListedAndWhoAskedIsNot() {
        var one = worker(TestCity.RIVER);
        found(one, "晾衣绳高度怎么办");
        found(one, "晾衣绳高度");
        found(one, "晾衣绳高度");
        found(worker(TestCity.GARDEN), "晾衣绳高度");
        assertThat(listed()).doesNotContain("晾衣绳高度");

        found(worker(TestCity.BRIDGE), "晾衣繩高度");

        assertThat(listed()).contains("\"words\":\"晾衣绳高度\",\"times\":5");
        assertThat(administrator()
                        .get("/api/v1/search/misses")
                        .json()
                        .at("/items/0")
                        .propertyNames())
                .containsExactlyInAnyOrder("words", "times", "lastOn");
        assertThat(worker(TestCity.RIVER).get("/api/v1/search/misses").status()).isEqualTo(403);
    }

    @Test
    void namesAndNumbersAreNeverCounted() {
        for (var community : new UUID[] {TestCity.RIVER, TestCity.GARDEN, TestCity.BRIDGE}) {
            found(worker(community), "王小明");
            found(worker(community), "电话13955500173");
            found(worker(community), "晾衣绳长度");
        }

        assertThat(listed()).contains("晾衣绳长度").doesNotContain("王小明", "13955500173");
    }

    @Test
    void theMostFrequentComeFirstPageByPageUntilTheyAreForgotten() {
        for (var community : new UUID[] {TestCity.RIVER, TestCity.GARDEN, TestCity.BRIDGE}) {
            found(worker(community), "楼顶晒谷");
            found(worker(community), "楼顶晒谷");
            found(worker(community), "门前晒谷");
        }
        var first = administrator().get("/api/v1/search/misses?limit=1");
        assertThat(first.at("/items/0/words")).isEqualTo("楼顶晒谷");
        var second = administrator().get("/api/v1/search/misses?limit=1&cursor=" + first.at("/next"));
        assertThat(second.at("/items/0/words")).isEqualTo("门前晒谷");
        assertThat(second.json().at("/next").isNull()).isTrue();

        tenants.run(new TenantId(city.tenant()), () -> misses.forget(LocalDate.EPOCH));
        assertThat(listed()).contains("楼顶晒谷", "门前晒谷");
        tenants.run(new TenantId(city.tenant()), () -> misses.forget(LocalDate.of(2999, 1, 1)));
        assertThat(listed()).doesNotContain("晒谷");
    }

    @Test
    void howeverMuchNobodyMissedForLongIsForgottenAtOnce() {
        var tenant = new TenantId(city.tenant());
        tenants.run(tenant, () -> jdbc.sql("""
                insert into miss (words, times, askers, last_on)
                select '第' || n, 1, '{}'::bytea[], current_date - case when n <= 2100 then 92 else 80 end
                  from generate_series(1, 2101) n
                """).update());

        forgetMisses.forget();

        assertThat(tenants.call(
                        tenant,
                        () -> jdbc.sql("select words from miss")
                                .query(String.class)
                                .list()))
                .containsExactly("第2101");
    }

    @Test
    void whatFindsUnitsAndNoCaseIsMissed() {
        for (var name : List.of("旱喷广场管理所", "旱喷广场养护队", "旱喷广场保洁组")) {
            DIRECTORY.unit(city.tenant(), name);
        }
        // Whose questions are not noted.
        var client = as(city.apiClient(Role.COMMUNITY_WORKER));
        await().until(() -> found(client, "旱喷广场").contains("\"total\":3"));

        for (var community : new UUID[] {TestCity.RIVER, TestCity.GARDEN, TestCity.BRIDGE}) {
            found(worker(community), "旱喷广场");
        }

        assertThat(listed()).contains("旱喷广场");
    }

    @Test
    void whoMayFindNoCaseMissesNone() {
        for (var asked = 0; asked < 3; asked++) {
            found(as(TestTokens.person(city.tenant(), UUID.randomUUID())), "晾衣绳颜色");
        }

        assertThat(listed()).doesNotContain("晾衣绳颜色");
    }

    private Http.Answer set(String version, String... lines) {
        var quoted = Arrays.stream(lines).map(line -> "\"" + line + "\"").toList();
        return administrator()
                .with("If-Match", "\"" + version + "\"")
                .put(SYNONYMS, "{\"lines\": %s}".formatted(quoted));
    }

    private String listed() {
        return administrator().get("/api/v1/search/misses").body();
    }

    private static String found(Http caller, String words) {
        return caller.get("/api/v1/search?q=" + encoded(words)).body();
    }
}
