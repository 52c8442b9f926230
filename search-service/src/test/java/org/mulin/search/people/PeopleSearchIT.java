package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.platform.access.Role;
import org.mulin.search.cases.FakeCases;
import org.mulin.testing.Http;
import org.mulin.testing.Http.Answer;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The search for people over HTTP: who may ask, for what, and what is kept of it. Two cities have the same people. The
 * database is its own, because there the feeds of other tests' owners were followed.
 */
@ServiceTest
@TestPropertySource(properties = "mulin.database.name=people")
class PeopleSearchIT {
    private static final FakeResidents RESIDENTS = new FakeResidents();
    private static final FakeCases CASES = new FakeCases();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    private final UUID mine = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private TestCity city;
    private Http worker;
    private Http official;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @BeforeEach
    void people() {
        city = TestCity.found("people");
        var otherCity = TestCity.found("people");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
        RESIDENTS.register(city.tenant(), mine, "覃小满", "13800001234", TestCity.RIVER);
        RESIDENTS.register(city.tenant(), neighbour, "覃小满", "13900001234", TestCity.GARDEN);
        RESIDENTS.register(otherCity.tenant(), mine, "覃小满", "13800001234", TestCity.RIVER);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(ids(official, "覃小满&reason=VISIT")).hasSize(2));
    }

    @AfterEach
    void heal() {
        RESIDENTS.down(false);
        CASES.down(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"覃小满", "qin xiaoman", "tanxiaoman", "qxm", "小满", "13800001234", "尾号1234", "1234"})
    void findsOneOfTheCommunityHoweverTheyAreMeant(String typed) {
        assertThat(ids(worker, typed)).containsExactly(mine.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "·", "*", "?", "", "q", "123", "回族", "维吾尔", "zangzu"})
    void asksForMoreThanSuch(String typed) {
        var refused = search(worker, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("NAME_OR_PHONE_NEEDED");
    }

    @Test
    void givesFewAndNothingToCountOrTurnPages() {
        assertThat(search(worker, "覃小满&limit=21").status()).isEqualTo(400);
        assertThat(search(worker, "覃小满&cursor=x").at("/code")).isEqualTo("UNKNOWN_PARAMETER");

        var found = search(worker, "覃小满").json();

        assertThat(found.propertyNames()).containsExactlyInAnyOrder("items", "next", "away", "asOf");
        assertThat(found.at("/next").isNull()).isTrue();
        assertThat(found.at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "type", "id", "name", "phone", "household", "matter", "division", "place", "path", "version");
        assertThat(found.at("/items/0/type").asString()).isEqualTo("resident");
    }

    @Test
    void needsAReasonAcrossCommunitiesAndKeepsItForEachOfThem() {
        var refused = search(official, "覃小满");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("REASON_NEEDED");
        assertThat(search(official, "覃小满&reason=CURIOSITY").status()).isEqualTo(400);

        assertThat(ids(official, "覃小满&reason=EMERGENCY"))
                .containsExactlyInAnyOrder(mine.toString(), neighbour.toString());

        assertThat(lookUps())
                .filteredOn(it -> it.endsWith("EMERGENCY"))
                .containsExactlyInAnyOrder(
                        "SEARCH_PEOPLE division " + TestCity.RIVER + " EMERGENCY",
                        "SEARCH_PEOPLE division " + TestCity.GARDEN + " EMERGENCY");
    }

    @Test
    void keepsThatSomebodyLookedAndFoundNobody() {
        assertThat(ids(official, "没有此人&reason=CONTACT&division=" + TestCity.GARDEN_CODE))
                .isEmpty();

        assertThat(lookUps()).first().isEqualTo("SEARCH_PEOPLE division " + TestCity.GARDEN + " CONTACT");
    }

    @Test
    void keepsNothingOfALookIntoTheOwnCommunity() {
        var before = lookUps();

        assertThat(ids(worker, "覃小满&reason=CONTACT")).hasSize(1);

        assertThat(lookUps()).isEqualTo(before);
    }

    @Test
    void narrowsToADivisionButNeverWidens() {
        assertThat(ids(official, "覃小满&reason=VISIT&division=" + TestCity.GARDEN_CODE))
                .containsExactly(neighbour.toString());
        assertThat(ids(worker, "覃小满&division=" + TestCity.GARDEN_CODE)).isEmpty();
        assertThat(search(worker, "覃小满&division=990199999999").at("/code")).isEqualTo("DIVISION_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"TENANT_ADMIN", "SECURITY_ADMIN", "AUDITOR", "RESIDENT", "HISTORY_IMPORTER"})
    void isNotForThoseWhoMayReadNeitherResidentsNorCases(Role role) {
        var other = caller(city.person(role, TestCity.RIVER));

        assertThat(search(other, "覃小满").at("/code")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void saysSoWhenTheOwnerIsAwayAndCasesAreFoundAllTheSame() {
        RESIDENTS.down(true);

        for (var typed : List.of("覃小满", "1234")) {
            var refused = search(worker, typed);
            assertThat(refused.status()).as(typed).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
        await().atMost(PATIENCE).until(() -> worker.get("/api/v1/search?q=abc").status() == 200);
    }

    @Test
    void goesOnWhenTheOwnerOfCasesIsAway() {
        CASES.down(true);

        assertThat(ids(worker, "覃小满")).containsExactly(mine.toString());
    }

    private Http caller(String token) {
        return Http.to(port).as(token);
    }

    /** The words, and whatever parameters follow them. */
    private static Answer search(Http caller, String typed) {
        var words = typed.split("&", 2);
        return caller.get("/api/v1/search/people?q=" + URLEncoder.encode(words[0], StandardCharsets.UTF_8)
                + (words.length == 1 ? "" : "&" + words[1]));
    }

    private static List<String> ids(Http caller, String typed) {
        var found = search(caller, typed);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json()
                .at("/items")
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    /** What an auditor reads, newest first. */
    private List<String> lookUps() {
        var auditor = caller(city.person(Role.AUDITOR, TestCity.CITY));
        return auditor.get("/api/v1/audit/search-service?limit=200")
                .json()
                .at("/items")
                .valueStream()
                .map(it -> String.join(
                        " ",
                        it.at("/action").asString(),
                        it.at("/entity").asString(),
                        it.at("/entityId").asString(),
                        it.at("/purpose").asString()))
                .toList();
    }
}
