package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.TestClient;
import org.mulin.search.people.PersonDocument.Where;

/** What is typed, and whom it must find, among invented people of two tenants with the same names and ids. */
class PeopleIndexIT {
    private static final UUID TENANT = new UUID(0, 0xa);
    private static final UUID OTHER = new UUID(0, 0xb);
    private static final UUID DISTRICT = new UUID(1, 1);
    private static final UUID SUBDISTRICT = new UUID(2, 1);
    private static final UUID HERE = new UUID(3, 1);
    private static final UUID THERE = new UUID(3, 2);

    private static final SearchScope EVERYTHING = new SearchScope(TENANT, List.of(Reaches.EVERYWHERE));

    private static final List<String> NAMES =
            List.of("单小满", "欧阳小溪", "阿依夏·玉山", "缪思源", "郑小龙", "张晓明", "张小敏", "吕安宁", "任秀英", "孟繁星", "罗青松", "王青松", "王青山");

    private static PeopleIndex people;

    @BeforeAll
    static void fill() {
        var index = new Index(TestClient.CLIENT, "it-people", PeopleIndex.MAPPING, IndexSettings.SMALL);
        index.indices().forEach(index::drop);
        index.swap(index.create(Instant.parse("2026-01-01T00:00:00Z")));
        var live = index.live().orElseThrow();
        index.write(
                live,
                NAMES.stream()
                        .flatMap(name -> Stream.of(resident(TENANT, name, HERE), resident(OTHER, name, HERE)))
                        .map(IndexWrite.Upsert::new)
                        .toList());
        index.write(
                live, List.of(new IndexWrite.Upsert(resident(OTHER, "郭大路", HERE)), new IndexWrite.Upsert(neighbour())));
        index.refresh(live);
        people = new PeopleIndex(index);
    }

    @ParameterizedTest
    @CsvSource({
        "单小满, 单小满",
        "單小滿, 单小满",
        "单小, 单小满",
        "小满, 单小满",
        "shanxiaoman, 单小满",
        "shan xiao man, 单小满",
        "Shàn Xiǎomǎn, 单小满",
        "danxiaoman, 单小满",
        "shanxiao, 单小满",
        "shanx, 单小满",
        "sxm, 单小满",
        "sanxiaoman, 单小满",
        "shanxaoman, 单小满",
        "善晓曼, 单小满",
        "ouyangxiaoxi, 欧阳小溪",
        "欧阳, 欧阳小溪",
        "oyxx, 欧阳小溪",
        "阿依夏·玉山, 阿依夏·玉山",
        "阿依夏•玉山, 阿依夏·玉山",
        "阿依夏玉山, 阿依夏·玉山",
        "阿依夏, 阿依夏·玉山",
        "玉山, 阿依夏·玉山",
        "ayixia, 阿依夏·玉山",
        "yushan, 阿依夏·玉山",
        "miaosiyuan, 缪思源",
        "mousiyuan, 缪思源",
        "zenxiaonong, 郑小龙",
        "zhenxiaonong, 郑小龙",
        "zhangxiaoming, 张晓明",
        "zhangxiaomin, 张小敏",
        "张小明, 张晓明",
        "luanning, 吕安宁",
        "lvanning, 吕安宁",
        "lǚ ānníng, 吕安宁",
        "lyuanning, 吕安宁",
        "renxiuying, 任秀英",
        "mengf, 孟繁星",
    })
    void findsFirst(String typed, String name) {
        assertThat(found(EVERYTHING, typed)).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "zhang", "li", "xi", "sh", "ou", "郭大路", "guodalu", "不在里面", "bb", "松青"})
    void findsNobodyBy(String typed) {
        assertThat(found(EVERYTHING, typed)).isEmpty();
    }

    @Test
    void findsEverybodyOfAGivenName() {
        assertThat(found(EVERYTHING, "青松")).containsExactlyInAnyOrder("罗青松", "王青松");
        assertThat(found(EVERYTHING, "王青")).containsExactlyInAnyOrder("王青松", "王青山");
    }

    @Test
    void findsPhonesByTheirKeysAlone() {
        assertThat(names(byPhone("key of 单小满"))).containsExactly("单小满");
        assertThat(byPhone("key")).isEmpty();
        assertThat(byPhone("key of 郭大路")).isEmpty();
    }

    private static List<PeopleIndex.Found> byPhone(String key) {
        var wanted = PersonClauses.of(new Asked.Phone("1234"), _ -> key).orElseThrow();
        return people.search(EVERYTHING, null, wanted, 20);
    }

    @Test
    void reachesNoFurtherThanTheReader() {
        var here = new SearchScope(TENANT, List.of(Reaches.within(Place.Level.COMMUNITY, HERE)));
        var there = new SearchScope(TENANT, List.of(Reaches.within(Place.Level.COMMUNITY, THERE)));
        var grid = new SearchScope(TENANT, List.of(Reaches.within(Place.Level.DIVISION, HERE)));
        var nobodys = new SearchScope(UUID.randomUUID(), List.of(Reaches.EVERYWHERE));

        assertThat(found(here, "任秀英")).containsExactly("任秀英");
        assertThat(found(there, "任秀英")).containsExactly("任秀英·邻");
        assertThat(found(grid, "任秀英")).isEmpty();
        assertThat(found(nobodys, "任秀英")).isEmpty();
        assertThat(found(EVERYTHING, "任秀英")).containsExactlyInAnyOrder("任秀英", "任秀英·邻");
        var searched = people.search(EVERYTHING, new Place(Place.Level.COMMUNITY, THERE), query("任秀英"), 20);
        assertThat(searched).extracting(PeopleIndex.Found::division).containsExactly(THERE);
    }

    @Test
    void answersNoMoreThanItIsAskedFor() {
        assertThat(people.search(EVERYTHING, null, query("青松"), 1)).hasSize(1);
    }

    private static List<String> found(SearchScope scope, String typed) {
        return names(people.search(scope, null, query(typed), 20));
    }

    private static Query query(String typed) {
        return PersonClauses.of(Asked.of(typed).orElseThrow(), it -> it).orElseThrow();
    }

    private static List<String> names(List<PeopleIndex.Found> hits) {
        return hits.stream()
                .map(hit -> Stream.concat(NAMES.stream(), Stream.of("任秀英·邻", "郭大路"))
                        .filter(name -> id(name).equals(hit.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Somebody of the same name next door. */
    private static PersonDocument neighbour() {
        var same = resident(TENANT, "任秀英", THERE);
        return new PersonDocument(same.tenant(), id("任秀英·邻"), 1, same.name() + "·邻", List.of(), same.where());
    }

    private static PersonDocument resident(UUID tenant, String name, UUID community) {
        return new PersonDocument(
                tenant, id(name), 1, name, List.of("key of " + name), Where.in(DISTRICT, SUBDISTRICT, community));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
