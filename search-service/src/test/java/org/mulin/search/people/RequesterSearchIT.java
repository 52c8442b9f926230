package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.platform.access.Role;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.index.TestClient;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Cases found by who brought them, and homes by where they are: for whom, and for whom not. Two cities have the same. */
@ServiceTest
@TestPropertySource(properties = "mulin.database.name=requesters")
class RequesterSearchIT {
    private static final FakeResidents RESIDENTS = new FakeResidents();
    private static final FakeCases CASES = new FakeCases();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    private final UUID ours = UUID.randomUUID();
    private final UUID neighbours = UUID.randomUUID();
    private final UUID home = UUID.randomUUID();
    private final UUID nextDoor = UUID.randomUUID();
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
    void casesAndHomes() {
        city = TestCity.found("requesters");
        var otherCity = TestCity.found("requesters");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
        for (var one : List.of(city, otherCity)) {
            CASES.bring(one.tenant(), ours, "尉迟小满", "13800001234", TestCity.RIVER, List.of(TestCity.HOUSING));
            settle(one, home, "吉福花园", TestCity.RIVER);
        }
        CASES.bring(city.tenant(), neighbours, "尉迟小满", "13900001234", TestCity.GARDEN, List.of());
        settle(city, nextDoor, "丽水湾", TestCity.GARDEN);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            assertThat(ids(official, "尉迟小满&reason=VISIT")).hasSize(2);
            assertThat(ids(official, "3-2-501&reason=VISIT")).hasSize(2);
        });
    }

    private static void settle(TestCity one, UUID id, String estate, UUID community) {
        RESIDENTS.settle(one.tenant(), id, estate, List.of("3栋", "3栋2单元", "3栋2单元501"), community);
    }

    @AfterEach
    void heal() {
        RESIDENTS.down(false);
        CASES.down(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"尉迟小满", "尉遲小滿", "yuchi xiaoman", "ycxm", "小满", "13800001234", "尾号1234", "1234"})
    void aCaseIsFoundByWhoBroughtItHoweverTheyAreMeant(String typed) {
        var found = search(worker, typed).json().at("/items");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/type").asString()).isEqualTo("requester");
        assertThat(found.at("/0/id").asString()).isEqualTo(ours.toString());
        assertThat(found.at("/0/matter/title").asString()).contains("路灯");
    }

    @Test
    void aResidentComesBeforeTheCasesOfTheSameName() {
        var resident = UUID.randomUUID();
        RESIDENTS.register(city.tenant(), resident, "尉迟小满", "13800001234", TestCity.RIVER);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ids(worker, "尉迟小满")).containsExactly(resident.toString(), ours.toString()));
    }

    @Test
    void whoseIdentityIsSealedIsFoundNoMore() {
        CASES.seal(city.tenant(), ours, TestCity.RIVER);

        assertThat(ids(worker, "尉迟小满"))
                .as("at once, for their owner shows them no more")
                .isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(indexed()).isEqualTo(1));
    }

    @Test
    void whoBroughtAConfidentialCaseIsFoundByThoseWhoMayKnowOfIt() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.RIVER));
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));

        CASES.confide(city.tenant(), ours, true);

        // The fake shows whatever it is asked for, so it is the index that keeps it back.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(worker, "尉迟小满")).isEmpty());
        assertThat(ids(worker, "1234")).isEmpty();
        assertThat(ids(caller(city.person(Role.MEDIATOR, TestCity.RIVER)), "尉迟小满"))
                .isEmpty();
        assertThat(ids(secretary, "尉迟小满")).containsExactly(ours.toString());
        assertThat(ids(housing, "尉迟小满")).containsExactly(ours.toString());
        assertThat(ids(official, "尉迟小满&reason=VISIT")).hasSize(2);
    }

    @Test
    void aUnitFindsThoseOfItsLiveSharesAloneAndSaysWhy() {
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST));

        assertThat(search(housing, "尉迟小满").at("/code")).isEqualTo("REASON_NEEDED");
        assertThat(ids(housing, "尉迟小满&reason=CASE")).containsExactly(ours.toString());
        assertThat(ids(housing, "1234&reason=CASE")).containsExactly(ours.toString());
        assertThat(ids(enforcement, "尉迟小满&reason=CASE")).isEmpty();
        assertThat(ids(housing, "3-2-501&reason=CASE")).as("no homes").isEmpty();
        assertThat(lookUps()).contains("SEARCH_PEOPLE division " + TestCity.RIVER + " CASE");
    }

    @Test
    void aMediatorFindsWhoBroughtTheCommunitysCasesButNoResident() {
        RESIDENTS.register(city.tenant(), UUID.randomUUID(), "尉迟小满", null, TestCity.RIVER);
        var mediator = caller(city.person(Role.MEDIATOR, TestCity.RIVER));

        assertThat(ids(mediator, "尉迟小满")).containsExactly(ours.toString());
    }

    @Test
    void aWithdrawnGrantFindsNobodyFromThatMoment() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        city.grant(account, Role.MEDIATOR, TestCity.GARDEN, null);
        var moved = caller(TestTokens.person(city.tenant(), account));
        assertThat(ids(moved, "尉迟小满")).containsExactlyInAnyOrder(ours.toString(), neighbours.toString());
        assertThat(ids(moved, "3-2-501")).containsExactly(home.toString());

        city.withdraw(grant);

        assertThat(ids(moved, "尉迟小满")).containsExactly(neighbours.toString());
        assertThat(ids(moved, "3-2-501")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-2-501", "3栋2单元501", "三栋二单元501", "3栋2单元", "吉福花园 3-2-501", "吉福花園3幢2单元501室"})
    void aHomeIsFoundByItsAddressInTheOwnCommunity(String typed) {
        var found = search(worker, typed).json().at("/items");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/type").asString()).isEqualTo("household");
        assertThat(found.at("/0/id").asString()).isEqualTo(home.toString());
    }

    @Test
    void aHomeIsLookedForInTheEstateThatWasNamed() {
        assertThat(ids(official, "丽水湾 3-2-501&reason=VISIT")).containsExactly(nextDoor.toString());
        assertThat(ids(official, "没有的花园 3-2-501&reason=VISIT")).isEmpty();
        assertThat(ids(official, "3-2-502&reason=VISIT")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"吉福花园", "吉福花园3栋"})
    void anEstateListsNobodyAndPointsToTheAddressTree(String typed) {
        var found = search(worker, typed).json().at("/items");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/type").asString()).isEqualTo("address");
        assertThat(found.at("/0/path").asString()).isEqualTo("吉福花园");
    }

    @Test
    void aBuildingListsNobody() {
        assertThat(ids(worker, "3栋")).isEmpty();
    }

    @Test
    void whatTheOwnerOfCasesWouldShowIsSaidToBeMissing() {
        RESIDENTS.register(city.tenant(), home, "尉迟小满", null, TestCity.RIVER);
        await().atMost(PATIENCE).until(() -> ids(worker, "尉迟小满").size() == 2);
        CASES.down(true);

        var found = search(worker, "尉迟小满");

        assertThat(found.at("/items/0/type")).isEqualTo("resident");
        assertThat(found.json().at("/items")).hasSize(1);
        assertThat(found.json().at("/away").toString()).isEqualTo("[\"requester\"]");
    }

    @Test
    void nobodyIsSaidToBeThereWhileSomebodyCouldNotBeLookedFor() {
        CASES.down(true);

        assertThat(search(worker, "尉迟小满").status()).isEqualTo(503);
        assertThat(ids(worker, "3-2-501")).containsExactly(home.toString());
    }

    /** How many of the city's requesters the index has, whoever may see them. */
    private long indexed() throws IOException {
        return TestClient.CLIENT
                .count(c -> c.index("mulin-people.requesters")
                        .query(q -> q.term(
                                t -> t.field("tenant").value(city.tenant().toString()))))
                .count();
    }

    private Http caller(String token) {
        return Http.to(port).as(token);
    }

    /** The words, and whatever parameters follow them. */
    private static Http.Answer search(Http caller, String typed) {
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

    /** What an auditor reads. */
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
