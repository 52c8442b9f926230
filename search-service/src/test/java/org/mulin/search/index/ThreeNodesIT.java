package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.ElasticsearchNodes;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** DL-1 for a cluster of three: a node is killed, stands still, comes back, and search has everything that was written. */
@Tag("nodes")
@ServiceTest
class ThreeNodesIT {
    private static final String SEARCH = "/api/v1/search?category=three-nodes";
    private static final Duration HEALED = Duration.ofSeconds(90);
    private static final FakeCases CASES = new FakeCases();
    private static final FakeResidents RESIDENTS = new FakeResidents();
    private static final ElasticsearchNodes NODES = ElasticsearchNodes.start();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", () -> String.join(",", NODES.urls()));
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @LocalServerPort
    private int port;

    private final AtomicInteger filed = new AtomicInteger();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();

    @Test
    void nothingIsLostWhenANodeIsLost() throws Exception {
        var city = TestCity.found("search");
        var reader = Http.to(port).as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        file(city);
        finds(reader, 1);
        var stop = new AtomicBoolean();
        List<Future<?>> workers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                workers.add(threads.submit(() -> each(stop, 20, () -> file(city))));
                workers.add(threads.submit(() ->
                        each(stop, 50, () -> answers.add(reader.get(SEARCH).status()))));
                for (var node : new int[] {0, 1}) {
                    NODES.kill(node);
                    finds(reader, filed.get());
                    NODES.startAgain(node);
                    NODES.awaitEveryCopy();
                    finds(reader, filed.get());
                }
                NODES.pause(2);
                sleep(5_000);
                NODES.goOn(2);
            } finally {
                stop.set(true);
            }
            for (var worker : workers) {
                worker.get();
            }
        }
        finds(reader, filed.get());
        assertThat(reader.get(SEARCH).at("/total")).isEqualTo(filed.toString());
        assertThat(answers).contains(200).isSubsetOf(200, 503);
    }

    private void file(TestCity city) {
        CASES.file(city.tenant(), UUID.randomUUID(), "路灯", "three-nodes", TestCity.RIVER, Instant.EPOCH);
        filed.incrementAndGet();
    }

    /** Whoever writes goes on meanwhile, so there may be more. */
    private static void finds(Http reader, int atLeast) {
        await().atMost(HEALED).pollInterval(Duration.ofMillis(200)).until(() -> {
            var answer = reader.get(SEARCH);
            return answer.status() == 200 && Integer.parseInt(answer.at("/total")) >= atLeast;
        });
    }

    private static void each(AtomicBoolean stop, int milliseconds, Runnable step) {
        while (!stop.get()) {
            step.run();
            sleep(milliseconds);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
