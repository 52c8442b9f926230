package org.mulin.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** DL-5 from feed to index, with the tombstones in PostgreSQL. */
class ReplayIT extends LiveFamilies {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tombstones tombstones;

    @Autowired
    private TenantScope tenants;

    @Test
    void afterTwoReplaysTheIndexIsWhatTheOwnerHasForEveryTenant() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var tenants = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var owned = new HashSet<String>();
        for (var number = 0; number < 150; number++) {
            var tenant = tenants.get(random.nextInt(3));
            // Tenants share ids.
            var id = new UUID(seed, number / 2);
            CASES.file(tenant, id, "路灯", "照明", TestCity.RIVER, Instant.EPOCH);
            owned.add(tenant + "/" + id);
        }
        for (var gone : List.copyOf(owned)) {
            if (random.nextInt(3) == 0) {
                CASES.remove(UUID.fromString(gone.substring(0, 36)), UUID.fromString(gone.substring(37)), 2);
                owned.remove(gone);
            }
        }
        for (var replay = 0; replay <= 2; replay++) {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(indexed(tenants)).as("seed %d", seed).isEqualTo(owned));
            jdbc.sql("update feed_checkpoint set position = :from where feed = 'case-service'")
                    .param("from", random.nextInt(50))
                    .update();
            Thread.sleep(1_000);
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(indexed(tenants)).as("seed %d", seed).isEqualTo(owned));
    }

    @Test
    void anUpsertThatComesLaterThanElasticsearchRemembersIsStoppedByItsTombstone() throws Exception {
        var live = index.live().orElseThrow();
        TestClient.CLIENT.indices().putSettings(p -> p.index(live).settings(s -> s.gcDeletes(t -> t.time("1s"))));
        var tenant = UUID.randomUUID();
        var id = file(tenant, "照明");
        var late = document(tenant, id);
        CASES.remove(tenant, id, 2);
        await().atMost(SOON).until(() -> indexed(List.of(tenant)).isEmpty() && isBuried(late));
        Thread.sleep(3_000);
        index.refresh(live);

        new Intake("case", index, tombstones).apply(List.of(new IndexWrite.Upsert(late)));

        assertThat(indexed(List.of(tenant))).isEmpty();
    }

    /** DL-4's part here: versions count anew after a restore, and what never was is not in the index. */
    @Test
    void anOwnerWhoseDatabaseIsOfBeforeIsIndexedAnew() {
        var tenant = UUID.randomUUID();
        var kept = file(tenant, "照明");
        file(tenant, "照明");
        await().atMost(SOON).until(() -> indexed(List.of(tenant)).size() == 2);
        var before = index.live();

        CASES.restore(1);

        await().atMost(SOON).until(() -> !index.live().equals(before));
        assertThat(indexed(List.of(tenant))).containsExactly(tenant + "/" + kept);
        var after = file(tenant, "照明");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(indexed(List.of(tenant)))
                        .containsExactlyInAnyOrder(tenant + "/" + kept, tenant + "/" + after));
    }

    @Test
    void whoeverRecordsADeletionBuriesThoseThatAreAWeekOld() {
        var tenant = new TenantId(UUID.randomUUID());
        var old = new IndexWrite.Delete(tenant.value(), UUID.randomUUID(), 1);
        var young = new IndexWrite.Delete(tenant.value(), UUID.randomUUID(), 1);
        tombstones.record("case", List.of(old));
        tenants.run(
                tenant,
                () -> jdbc.sql("update tombstone set recorded_at = now() - interval '8 days'")
                        .update());

        tombstones.record("case", List.of(young));

        assertThat(tenants.call(
                        tenant,
                        () -> jdbc.sql("select id from tombstone")
                                .query(UUID.class)
                                .list()))
                .containsExactly(young.id());
    }

    private boolean isBuried(Document late) {
        return tombstones.filter("case", List.of(new IndexWrite.Upsert(late))).isEmpty();
    }

    private Document document(UUID tenant, UUID id) {
        var epoch = new Epoch(cases.follower().progress().epoch());
        return requireNonNull(cases.feed().read(epoch, tenant, List.of(id)).get(id));
    }

    private Set<String> indexed(List<UUID> tenants) {
        var live = index.live().orElseThrow();
        index.refresh(live);
        var indexed = new HashSet<String>();
        tenants.forEach(tenant -> new ArrayList<>(
                        index.inventory().in(live, Span.nothingOf(tenant)).keySet())
                .forEach(id -> indexed.add(tenant + "/" + id)));
        return indexed;
    }
}
