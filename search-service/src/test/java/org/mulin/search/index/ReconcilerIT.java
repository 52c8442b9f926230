package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** DL-7, on a small scale of time: whatever happens to documents of an index, it is found and repaired. */
@Tag("alone")
@ServiceTest
@DirtiesContext
class ReconcilerIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<UUID> TENANTS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final FakeCases CASES = new FakeCases();
    private static final FakeResidents RESIDENTS = new FakeResidents();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
        registry.add("mulin.search.reconcile.rest", () -> "2s");
        registry.add("mulin.search.reconcile.grace", () -> "1500ms");
        registry.add("mulin.search.reconcile.contents-per-second", () -> "5000");
    }

    @Autowired
    private List<Family> families;

    @Autowired
    private Reconciler reconciler;

    private record Spoilt(String key, String routing, long version) {}

    @Test
    void aThousandSpoiltCasesAreFoundAndRepaired() throws Exception {
        var seed = System.nanoTime();
        for (var number = 0; number < 1_200; number++) {
            CASES.file(
                    TENANTS.get(number % 7 == 0 ? 1 : 0),
                    UUID.randomUUID(),
                    "路灯 " + number,
                    "照明",
                    TestCity.RIVER,
                    Instant.EPOCH);
        }
        var index = family("cases").index();
        await().atMost(SOON).until(() -> index.live().isPresent() && index.documents("mulin-cases") == 1_200);
        var live = index.live().orElseThrow();
        var before = contents(live);
        assertThat(before).hasSize(1_200);

        spoil(live, keys(live, new Random(seed)));
        index.refresh(live);
        assertThat(contents(live)).as("seed %d", seed).isNotEqualTo(before);
        var spoiltAt = Instant.now();

        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            index.refresh(live);
            assertThat(contents(live).entrySet().equals(before.entrySet()))
                    .as("seed %d", seed)
                    .isTrue();
        });
        System.out.println("All repaired after " + Duration.between(spoiltAt, Instant.now()));
        await().atMost(SOON)
                .until(() -> reconciler.reports().stream()
                                .filter(it -> it.family().equals("cases") && it.differing() == 0)
                                .count()
                        == 2);
    }

    @Test
    void peopleWhoWereLostOrLeftWithoutANameAreFoundAgain() throws Exception {
        var ids = new ArrayList<UUID>();
        for (var number = 0; number < 60; number++) {
            ids.add(UUID.randomUUID());
            RESIDENTS.register(TENANTS.get(2), ids.getLast(), "单小满", null, TestCity.RIVER);
        }
        var index = family("people").index();
        await().atMost(SOON).until(() -> index.live().isPresent() && named("单小满") == 60);
        var live = index.live().orElseThrow();
        var routing = TENANTS.get(2).toString();
        TestClient.CLIENT.bulk(b -> {
            ids.subList(0, 30)
                    .forEach(id -> b.operations(o ->
                            o.delete(d -> d.index(live).id(routing + "/" + id).routing(routing))));
            ids.subList(30, 60)
                    .forEach(id -> b.operations(o -> o.index(i -> i.index(live)
                            .id(routing + "/" + id)
                            .routing(routing)
                            .document(Map.of("tenant", routing, "id", id.toString(), "name", "别人")))));
            return b;
        });
        index.refresh(live);
        assertThat(named("单小满")).isZero();

        await().atMost(SOON).until(() -> {
            index.refresh(live);
            return named("单小满") == 60 && named("别人") == 0;
        });
    }

    /** Lost, changed by hand, overwritten with a greater version, overwritten at their own, and two hundred too many. */
    private static void spoil(String live, List<Spoilt> all) throws IOException {
        var operations = new ArrayList<BulkOperation>();
        all.subList(0, 250)
                .forEach(it -> operations.add(
                        BulkOperation.of(o -> o.delete(d -> d.id(it.key).routing(it.routing)))));
        all.subList(250, 500)
                .forEach(it -> operations.add(BulkOperation.of(o ->
                        o.update(u -> u.id(it.key).routing(it.routing).action(a -> a.doc(Map.of("title", "改了")))))));
        all.subList(500, 700).forEach(it -> operations.add(overwritten(it, it.version + 1_000)));
        all.subList(700, 800).forEach(it -> operations.add(overwritten(it, it.version)));
        for (var stray = 0; stray < 200; stray++) {
            var id = UUID.randomUUID();
            var tenant = stray < 100 ? TENANTS.getFirst() : new UUID(0xdead, 1);
            operations.add(overwritten(new Spoilt(tenant + "/" + id, tenant.toString(), 1), 1));
        }
        var answer = TestClient.CLIENT.bulk(b -> b.index(live).operations(operations));
        assertThat(answer.errors()).isFalse();
    }

    private static BulkOperation overwritten(Spoilt it, long version) {
        var id = it.key.substring(it.key.indexOf('/') + 1);
        return BulkOperation.of(o -> o.index(i -> i.id(it.key)
                .routing(it.routing)
                .version(version)
                .versionType(VersionType.ExternalGte)
                .document(Map.of("tenant", it.routing, "id", id, "version", 1, "title", "别的"))));
    }

    private static List<Spoilt> keys(String live, Random random) throws IOException {
        var keys = new ArrayList<Spoilt>();
        TestClient.CLIENT
                .search(s -> s.index(live).size(10_000).version(true), Map.class)
                .hits()
                .hits()
                .forEach(hit -> keys.add(new Spoilt(hit.id(), hit.routing(), hit.version())));
        Collections.shuffle(keys, random);
        return keys;
    }

    /** Each document as it is searched, without what the index keeps for itself. */
    private static Map<String, Object> contents(String live) throws IOException {
        var contents = new HashMap<String, Object>();
        TestClient.CLIENT
                .search(s -> s.index(live).size(10_000), Map.class)
                .hits()
                .hits()
                .forEach(hit -> {
                    hit.source().remove(ContentSum.FIELD);
                    contents.put(hit.id(), hit.source());
                });
        return contents;
    }

    private static long named(String name) throws IOException {
        return TestClient.CLIENT
                .count(c -> c.index("mulin-people").query(Terms.of("name", name)))
                .count();
    }

    private Family family(String name) {
        return families.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
