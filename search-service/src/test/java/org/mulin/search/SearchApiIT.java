package org.mulin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.catalogue.FakeActivities;
import org.mulin.search.catalogue.FakeDirectory;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.CapturedSpans;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SearchApiIT extends ApiProofs {
    private static final FakeCases CASES = new FakeCases();
    private static final FakeActivities ACTIVITIES = new FakeActivities();
    private static final FakeDirectory DIRECTORY = new FakeDirectory();
    private static final FakeResidents RESIDENTS = new FakeResidents();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        // What it counts would change rows that the proofs compare.
        registry.add("mulin.search.look-every", () -> "PT1H");
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.activity-service[0].uri", ACTIVITIES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.identity-service[0].uri", DIRECTORY::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @LocalServerPort
    private int port;

    @Test
    void aChangeIsTakenInWithinTheTraceOfTheRequestThatMadeIt() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var writer = "b7ad6b7169203331";
        try (var spans = new CapturedSpans()) {
            CASES.within("00-" + trace + "-" + writer + "-01");
            CASES.file(UUID.randomUUID(), UUID.randomUUID(), "路灯", "照明", TestCity.RIVER, Instant.EPOCH);
            CASES.within(null);

            await().ignoreExceptions().untilAsserted(() -> {
                var follow = spans.of(trace).stream()
                        .filter(span -> span.getName().equals("follow case-service"))
                        .findFirst()
                        .orElseThrow();
                assertThat(follow.getParentSpanId()).isEqualTo(writer);
                assertThat(spans.of(trace))
                        .filteredOn(span -> span.getParentSpanId().equals(follow.getSpanId()))
                        .extracting(SpanData::getName)
                        .contains("circuit-breaker", "bulk");
            });
        }
    }

    @Test
    void everyMetricOfTheDashboardIsThere() throws IOException {
        assertThat(Dashboard.metrics()).contains("http_server_requests_seconds_bucket", "mulin_feed_lag_seconds");
        var wanted = Dashboard.metrics();

        await().untilAsserted(() -> assertThat(Http.to(port)
                        .get("/actuator/prometheus")
                        .body()
                        .lines()
                        .map(line -> line.replaceAll("[{ ].*", "")))
                .containsAll(wanted));
    }

    @Override
    protected ApiWorld world(Http http) {
        return new SearchApiWorld(http, CASES, ACTIVITIES, DIRECTORY, RESIDENTS);
    }
}
