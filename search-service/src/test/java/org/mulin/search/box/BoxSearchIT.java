package org.mulin.search.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.catalogue.FakeActivities;
import org.mulin.search.catalogue.FakeDirectory;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The one box over HTTP: every type in one list, each under its own rule. The fakes show whatever they are asked for. */
@ServiceTest
@TestPropertySource(properties = "mulin.database.name=box")
class BoxSearchIT {
    private static final FakeCases CASES = new FakeCases();
    private static final FakeActivities ACTIVITIES = new FakeActivities();
    private static final FakeDirectory DIRECTORY = new FakeDirectory();
    private static final FakeResidents RESIDENTS = new FakeResidents();
    private static final Instant JUNE = Instant.parse("2026-06-10T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private List<FeedFollower> followers;

    private final UUID ours = UUID.randomUUID();
    private final UUID neighbours = UUID.randomUUID();
    private final UUID published = UUID.randomUUID();
    private final UUID draft = UUID.randomUUID();
    private final UUID neighboursDraft = UUID.randomUUID();
    private TestCity city;
    private UUID unit;
    private UUID account;
    private UUID grant;
    private Http worker;
    private Http resident;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.activity-service[0].uri", ACTIVITIES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.identity-service[0].uri", DIRECTORY::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @BeforeEach
    void oneOfEach() {
        // The first reading of identity-service's feed would take the city's grants away: its fake has none.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> followers.stream().allMatch(it -> it.progress().epoch() != 0));
        city = TestCity.found("box");
        account = UUID.randomUUID();
        grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        worker = Http.to(port).as(TestTokens.person(city.tenant(), account));
        resident = Http.to(port).as(TestTokens.person(city.tenant(), UUID.randomUUID()));
        unit = DIRECTORY.unit(city.tenant(), "凉亭养护所");
        DIRECTORY.community(city.tenant(), TestCity.GARDEN, 2, TestCity.GARDEN_CODE, "凉亭社区");
        CASES.file(city.tenant(), ours, "凉亭", "甲", List.of(unit), TestCity.RIVER, JUNE);
        CASES.file(city.tenant(), neighbours, "凉亭", "乙", List.of(unit), TestCity.GARDEN, JUNE);
        ACTIVITIES.plan(city.tenant(), published, 2, true, "凉亭", TestCity.GARDEN, JUNE.plusSeconds(86_400 * 40));
        ACTIVITIES.plan(city.tenant(), draft, 1, false, "凉亭", TestCity.RIVER, JUNE);
        ACTIVITIES.plan(city.tenant(), neighboursDraft, 1, false, "凉亭", TestCity.GARDEN, JUNE);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(ids(worker, "凉亭")).hasSize(5);
                    // The copy of the directory has its own pace.
                    assertThat(search(resident, "凉亭&type=division").at("/items/0/title"))
                            .isEqualTo("凉亭社区");
                });
    }

    @AfterEach
    void heal() {
        CASES.down(false);
        ACTIVITIES.down(false);
    }

    @Test
    void everyTypeIsInOneListUnderItsOwnRule() {
        assertThat(ids(worker, "凉亭"))
                .containsExactlyInAnyOrder(
                        ours.toString(),
                        published.toString(),
                        draft.toString(),
                        unit.toString(),
                        TestCity.GARDEN.toString());
        assertThat(ids(resident, "凉亭"))
                .containsExactlyInAnyOrder(published.toString(), unit.toString(), TestCity.GARDEN.toString());
        var stranger = Http.to(port).as(TestCity.found("box").person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
        assertThat(ids(stranger, "凉亭")).isEmpty();
    }

    @Test
    void anItemSaysWhatItIs() {
        var found = search(worker, "凉亭&type=case").json().at("/items/0");
        assertThat(found.at("/type").asString()).isEqualTo("case");
        assertThat(found.at("/matter/category").asString()).isEqualTo("甲");
        assertThat(found.at("/highlights/title").asString()).isEqualTo("试一试 <mark>凉亭</mark>");
        var activity = search(resident, "凉亭&type=activity").json().at("/items/0");
        assertThat(activity.at("/event/venue").asString()).isEqualTo("活动室 凉亭");
        assertThat(activity.at("/highlights/description").asString())
                .isEqualTo("一起来，<mark>凉亭</mark>\n活动室 <mark>凉亭</mark>");
        var department = search(resident, "凉亭&type=unit").json().at("/items/0");
        assertThat(department.at("/title").asString()).isEqualTo("凉亭养护所");
        assertThat(department.at("/kind").asString()).isEqualTo("DEPARTMENT");
        var division = search(resident, "凉亭&type=division").json().at("/items/0");
        assertThat(division.at("/division").asString()).isEqualTo(TestCity.GARDEN_CODE);
        assertThat(division.at("/place").asString()).isEqualTo("试验市 / 东区 / 东街街道 / 凉亭社区");
        assertThat(division.at("/kind").asString()).isEqualTo("COMMUNITY");
    }

    @Test
    void whatARightHidesIsCountedNowhere() {
        var found = search(worker, "凉亭");
        assertThat(found.at("/total")).isEqualTo("5");
        assertThat(counts(found, "type")).containsExactlyInAnyOrder("activity 2", "case 1", "unit 1", "division 1");
        assertThat(counts(found, "month")).containsExactly("2026-07 1", "2026-06 2");
        assertThat(counts(found, "category")).containsExactly("甲 1");
        assertThat(found.json().at("/facets/unit/0/label").asString()).isEqualTo("凉亭养护所");
        assertThat(counts(found, "unit")).containsExactly(unit + " 1");
        assertThat(counts(search(worker, "凉亭&type=case"), "type"))
                .as("what could be chosen instead")
                .containsExactlyInAnyOrder("activity 2", "case 1", "unit 1", "division 1");
        assertThat(counts(search(worker, "凉亭&type=case"), "month")).containsExactly("2026-06 1");
        assertThat(counts(search(resident, "凉亭"), "type"))
                .containsExactlyInAnyOrder("activity 1", "unit 1", "division 1");
    }

    @Test
    void aWithdrawnGrantIsGoneFromTheNextQueryAndFromTheNextPage() {
        var first = search(worker, "凉亭&type=activity,case&limit=1");
        assertThat(first.at("/total")).isEqualTo("3");
        city.withdraw(grant);
        var next = search(worker, "凉亭&type=activity,case&limit=1&cursor=" + first.at("/next"));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.at("/total")).isEqualTo("1");
        assertThat(next.body()).doesNotContain(ours.toString()).doesNotContain(draft.toString());
        assertThat(ids(worker, "凉亭&type=activity,case")).containsExactly(published.toString());
    }

    @Test
    void aCaseTakenFromAUnitIsGoneFromItsHitsCountsAndFacets() {
        var handler = Http.to(port).as(city.handler(unit, TestCity.CITY));
        assertThat(ids(handler, "凉亭&type=case")).containsExactlyInAnyOrder(ours.toString(), neighbours.toString());
        CASES.file(city.tenant(), ours, 2, "凉亭", "甲", List.of(), TestCity.RIVER, JUNE);
        await().until(() ->
                search(worker, "凉亭&seen=case:" + ours + ":2").at("/seen").equals("true"));
        var found = search(handler, "凉亭&type=case");
        assertThat(ids(found)).containsExactly(neighbours.toString());
        assertThat(found.at("/total")).isEqualTo("1");
        assertThat(counts(found, "category")).containsExactly("乙 1");
        assertThat(search(handler, "凉亭&seen=case:" + ours + ":2").at("/seen")).isEqualTo("false");
    }

    @Test
    void aCaseMadeConfidentialIsGoneFromHitsCountsAndFacetsOfAllWhoNeedNotKnow() {
        var secretary = Http.to(port).as(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        var handler = Http.to(port).as(city.handler(unit, TestCity.RIVER));
        var others = List.of(
                worker,
                Http.to(port).as(city.person(Role.GRID_WORKER, TestCity.RIVER)),
                Http.to(port).as(city.person(Role.MEDIATOR, TestCity.RIVER)),
                Http.to(port).as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)));
        others.forEach(
                other -> assertThat(counts(search(other, "凉亭"), "category")).containsExactly("甲 1"));

        CASES.confide(city.tenant(), ours, true);

        assertThat(search(secretary, "凉亭&seen=case:" + ours + ":2").at("/seen")).isEqualTo("true");
        for (var other : others) {
            var found = search(other, "凉亭");
            assertThat(found.body()).doesNotContain(ours.toString());
            assertThat(found.at("/total")).isEqualTo(String.valueOf(ids(found).size()));
            assertThat(counts(found, "type")).doesNotContain("case 1").hasSize(3);
            assertThat(counts(found, "category")).isEmpty();
            assertThat(counts(found, "status")).doesNotContain("FILED 1");
            assertThat(counts(found, "unit")).isEmpty();
        }
        assertThat(counts(search(worker, "凉亭"), "month")).containsExactly("2026-07 1", "2026-06 1");
        assertThat(search(worker, "凉亭&type=case").at("/total")).isEqualTo("0");
        assertThat(search(worker, "凉亭&seen=case:" + ours + ":2").at("/seen")).isEqualTo("false");
        for (var one : List.of(secretary, handler)) {
            assertThat(ids(one, "凉亭&type=case")).containsExactly(ours.toString());
            assertThat(counts(search(one, "凉亭"), "category")).containsExactly("甲 1");
        }

        CASES.confide(city.tenant(), ours, false);

        assertThat(search(worker, "凉亭&type=case&seen=case:" + ours + ":3").at("/total"))
                .isEqualTo("1");
    }

    @Test
    void anActivityWhoseTimeIsOverIsCountedAndFoundAsEnded() {
        var coming = UUID.randomUUID();
        var later = Instant.now().plus(Duration.ofDays(1));
        ACTIVITIES.plan(city.tenant(), coming, 1, true, "凉亭", TestCity.RIVER, later);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(ids(worker, "凉亭&status=PUBLISHED")).containsExactly(coming.toString()));

        assertThat(counts(search(worker, "凉亭&type=activity"), "status"))
                .containsExactlyInAnyOrder("PUBLISHED 1", "ENDED 1", "DRAFT 1");
        assertThat(counts(search(worker, "凉亭&type=activity&status=ENDED"), "status"))
                .as("what else there is")
                .containsExactlyInAnyOrder("PUBLISHED 1", "ENDED 1", "DRAFT 1");
        assertThat(ids(worker, "凉亭&status=ENDED")).containsExactly(published.toString());
        assertThat(ids(worker, "凉亭&status=ENDED,FILED"))
                .containsExactlyInAnyOrder(published.toString(), ours.toString());
        assertThat(ids(worker, "凉亭&status=DRAFT")).as("never published").containsExactly(draft.toString());
    }

    @Test
    void aCursorIsGoodForItsTenantItsAccountAndItsQuestionAlone() {
        var cursor = "&limit=1&cursor=" + search(worker, "凉亭&limit=1").at("/next");
        assertThat(search(worker, "凉亭" + cursor).status()).isEqualTo(200);
        assertThat(search(worker, "凉亭顶棚" + cursor).at("/code")).isEqualTo("INVALID_CURSOR");
        assertThat(search(worker, "凉亭&sort=newest" + cursor).at("/code")).isEqualTo("INVALID_CURSOR");
        assertThat(search(worker, "凉亭&type=case" + cursor).at("/code")).isEqualTo("INVALID_CURSOR");
        assertThat(search(resident, "凉亭" + cursor).at("/code")).isEqualTo("INVALID_CURSOR");
        var elsewhere = Http.to(port).as(TestTokens.person(TestCity.found("box").tenant(), account));
        assertThat(search(elsewhere, "凉亭" + cursor).at("/code")).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void everyPageOfAMixedListIsReadOnce() {
        for (var order : List.of("relevance", "newest")) {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page = search(worker, "凉亭&limit=2&sort=" + order + cursor);
                seen.addAll(ids(page));
                cursor = page.json().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
            } while (!cursor.isEmpty());
            assertThat(seen).as(order).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void anOwnerWhoIsAwayIsMissedAndTheOthersAreShown() {
        ACTIVITIES.down(true);
        var found = search(worker, "凉亭");
        assertThat(found.status()).isEqualTo(200);
        assertThat(ids(found)).containsExactlyInAnyOrder(ours.toString(), unit.toString(), TestCity.GARDEN.toString());
        assertThat(found.json().at("/degraded").toString()).isEqualTo("[\"activity\"]");
        assertThat(search(worker, "凉亭&type=activity").status()).isEqualTo(503);
        assertThat(search(worker, "凉亭&type=case").json().at("/degraded").toString())
                .isEqualTo("[]");
    }

    @Test
    void aWriteOfMineIsWaitedFor() {
        var later = UUID.randomUUID();
        Thread.startVirtualThread(() -> {
            pause();
            CASES.file(city.tenant(), later, "凉亭", "丙", TestCity.RIVER, JUNE);
        });
        var found = search(worker, "凉亭&type=case&seen=case:" + later + ":1");
        assertThat(found.at("/seen")).isEqualTo("true");
        assertThat(ids(found)).contains(later.toString());
        assertThat(search(worker, "凉亭&seen=case:" + later + ":2").at("/seen")).isEqualTo("false");
        assertThat(search(worker, "凉亭&seen=case:" + neighbours + ":1").at("/seen"))
                .isEqualTo("false");
        assertThat(search(worker, "凉亭&seen=activity:" + published + ":2").at("/seen"))
                .isEqualTo("true");
        assertThat(search(worker, "凉亭").json().at("/seen").isNull()).isTrue();
    }

    @Test
    void unitsAndDivisionsAreFoundHoweverTheyAreMeant() {
        for (var typed : List.of(
                "凉亭养护所",
                "涼亭養護所",
                "凉亭养护",
                "养护所",
                "良亭养护所",
                "liangtingyanghusuo",
                "ltyhs",
                "yanghusuo",
                "liangtingyanhusuo")) {
            assertThat(ids(resident, typed)).as(typed).first().isEqualTo(unit.toString());
        }
        for (var typed : List.of("凉亭社区", "liangtingshequ", "ltsq", TestCity.GARDEN_CODE)) {
            assertThat(ids(resident, typed)).as(typed).first().isEqualTo(TestCity.GARDEN.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Http.Answer search(Http reader, String question) {
        var words = question.split("&", 2);
        return reader.get(
                "/api/v1/search?q=" + URLEncoder.encode(words[0], UTF_8) + (words.length > 1 ? "&" + words[1] : ""));
    }

    private static List<String> ids(Http reader, String question) {
        return ids(search(reader, question));
    }

    private static List<String> ids(Http.Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private static List<String> counts(Http.Answer page, String facet) {
        return page.json()
                .at("/facets/" + facet)
                .valueStream()
                .map(it -> it.at("/value").asString() + " " + it.at("/count").asString())
                .toList();
    }
}
