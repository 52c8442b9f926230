package org.mulin.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

/** search-service beside owners that have what a test gives them; one for all that try what is beside the box. */
@ServiceTest
@TestPropertySource(properties = "mulin.database.name=beside")
public abstract class BesideTheBox {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    protected static final FakeCases CASES = new FakeCases();
    protected static final FakeDirectory DIRECTORY = new FakeDirectory();
    protected static final FakeActivities ACTIVITIES = new FakeActivities();
    protected static final FakeResidents RESIDENTS = new FakeResidents();

    protected TestCity city;

    @LocalServerPort
    private int port;

    @Autowired
    private List<FeedFollower> followers;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("mulin.search.look-every", () -> "PT1H");
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.activity-service[0].uri", ACTIVITIES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.identity-service[0].uri", DIRECTORY::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @BeforeEach
    void foundCity() {
        // The first reading of identity-service's feed would take the city's grants away: its fake has none.
        await().atMost(PATIENCE)
                .until(() -> followers.stream().allMatch(it -> it.progress().epoch() != 0));
        city = TestCity.found("beside");
    }

    protected Http as(String token) {
        return Http.to(port).as(token);
    }

    protected Http worker(UUID community) {
        return as(city.person(Role.COMMUNITY_WORKER, community));
    }

    /** Somebody new in a community, under this account. */
    protected Http worker(UUID account, UUID community) {
        city.grant(account, Role.COMMUNITY_WORKER, community, null);
        return as(TestTokens.person(city.tenant(), account));
    }

    protected Http administrator() {
        return as(city.person(Role.TENANT_ADMIN, TestCity.CITY));
    }

    /** Files a case and waits until it is found. */
    protected UUID file(String title, String body, UUID community) {
        return file(title, body, community, Instant.now());
    }

    protected UUID file(String title, String body, UUID community, Instant at) {
        var id = UUID.randomUUID();
        CASES.saying(city.tenant(), id, title, body, community, at);
        indexed(id, title);
        return id;
    }

    protected UUID solved(String title, String body, UUID community, String resolution) {
        var id = UUID.randomUUID();
        CASES.solved(city.tenant(), id, title, body, community, resolution);
        indexed(id, title);
        return id;
    }

    /** Makes a case confidential and waits until that is in the index. */
    protected void confide(UUID id) {
        var version = CASES.confide(city.tenant(), id, true);
        assertThat(official()
                        .get("/api/v1/search?limit=1&seen=case:" + id + ":" + version)
                        .at("/seen"))
                .isEqualTo("true");
    }

    /** Somebody who may see what is confidential. */
    protected Http official() {
        return as(city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY));
    }

    private void indexed(UUID id, String title) {
        var client = as(city.apiClient(Role.COMMUNITY_WORKER));
        await().atMost(PATIENCE)
                .until(() -> client.get("/api/v1/search?limit=200&q=" + encoded(title))
                        .body()
                        .contains(id.toString()));
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
