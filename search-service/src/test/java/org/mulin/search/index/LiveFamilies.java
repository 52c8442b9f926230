package org.mulin.search.index;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.mulin.platform.access.Role;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with its indices and a city that searches them; those who extend this share it. */
@Tag("families")
@ServiceTest
abstract class LiveFamilies {
    static final int AT_ONCE = 4;
    static final FakeCases CASES = new FakeCases();
    private static final FakeResidents RESIDENTS = new FakeResidents();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
        registry.add("mulin.search.at-once-per-tenant", () -> AT_ONCE);
    }

    @LocalServerPort
    private int port;

    @Autowired
    List<Family> families;

    Family cases;
    Index index;

    @BeforeEach
    void built() {
        cases = families.stream()
                .filter(it -> it.name().equals("cases"))
                .findFirst()
                .orElseThrow();
        index = cases.index();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        cases.follower().progress().epoch() != 0 && index.live().isPresent());
    }

    /** Somebody who may see what is in the river community of this city. */
    Http reader(TestCity city) {
        return Http.to(port).as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
    }

    static UUID file(UUID tenant, String category) {
        var id = UUID.randomUUID();
        CASES.file(tenant, id, "路灯", category, TestCity.RIVER, Instant.EPOCH);
        return id;
    }
}
