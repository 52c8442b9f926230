package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.search.cases.CaseBuilder.aCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.search.box.BoxQuery.Filters;
import org.mulin.search.box.BoxQuery.Order;
import org.mulin.search.cases.CaseBuilder;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.IndexWritten;
import org.mulin.search.index.IndexWritten.Outcome;
import org.mulin.search.index.Intake;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.TestClient;
import org.mulin.search.index.Tombstones;

/** However changes are shuffled, late or repeated, the index ends up as the last change of each case left it. */
class IntakeIT {

    private static final int TENANTS = 3;
    private static final int CASES = 40;

    private Box index;
    private Intake intake;

    @BeforeEach
    void empty() {
        index = BoxWorld.empty("it-intake");
        intake = new Intake("case", index.indices().getFirst(), new TombstonesInMemory());
    }

    @Test
    void endsWithTheLastChangeOfEveryCaseInEveryTenant() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("IntakeIT seed " + seed);
        List<List<IndexWrite>> histories = histories(random);
        List<IndexWrite> shuffled =
                new ArrayList<>(histories.stream().flatMap(List::stream).toList());
        Collections.shuffle(shuffled, random);
        IndexWrite late = lastButOneOfADeletedCase(histories);
        shuffled.remove(late);
        String live = index.indices().getFirst().live().orElseThrow();
        forgetDeletionsAfterASecond(live);

        inBatches(shuffled, random);
        untilForgotten(live);
        assertThat(intake.apply(List.of(late))).as("stopped by its tombstone").isEmpty();
        shuffled.add(late);
        for (int replay = 0; replay < 2; replay++) {
            Collections.shuffle(shuffled, random);
            inBatches(shuffled, random);
        }

        index.indices().getFirst().refresh(live);
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            assertThat(indexed(tenant(tenant)))
                    .as("seed %d, tenant %d", seed, tenant)
                    .isEqualTo(expected(histories, tenant));
        }
    }

    @Test
    void writesToAnIndexThatIsBeingBuiltAsWell() {
        String live = index.indices().getFirst().live().orElseThrow();
        String building = index.indices().getFirst().create(Instant.parse("2026-01-02T00:00:00Z"));
        UUID id = UUID.randomUUID();

        assertThat(intake.apply(List.of(new IndexWrite.Upsert(aCase().id(id).build()))))
                .extracting(IndexWritten::index)
                .containsExactly(live, building);
        intake.apply(List.of(new IndexWrite.Delete(CaseBuilder.TENANT, id, 2)));
        // The walk that fills the new index read the case before it was deleted.
        assertThat(intake.apply(List.of(new IndexWrite.Upsert(aCase().id(id).build())), List.of(building)))
                .isEmpty();
        index.indices().getFirst().refresh(building);
        assertThat(index.indices().getFirst().documents(building)).isZero();
    }

    @Test
    void bringsACaseBackOnlyWithANewerVersion() {
        UUID id = UUID.randomUUID();
        intake.apply(List.of(new IndexWrite.Delete(CaseBuilder.TENANT, id, 5)));

        assertThat(intake.apply(
                        List.of(new IndexWrite.Upsert(aCase().id(id).version(5).build()))))
                .isEmpty();
        assertThat(intake.apply(
                        List.of(new IndexWrite.Upsert(aCase().id(id).version(6).build()))))
                .extracting(IndexWritten::outcome)
                .containsExactly(Outcome.ACCEPTED);
    }

    /** Per case a few changes; the same ids in every tenant; some deleted, some deleted and back after a restore. */
    private static List<List<IndexWrite>> histories(Random random) {
        List<List<IndexWrite>> histories = new ArrayList<>();
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            for (int id = 0; id < CASES; id++) {
                List<IndexWrite> history = new ArrayList<>();
                int changes = 1 + random.nextInt(6);
                for (int version = 1; version <= changes; version++) {
                    history.add(upsert(tenant, id, version));
                }
                if (id == 0 || random.nextInt(3) == 0) {
                    history.add(new IndexWrite.Delete(tenant(tenant), id(id), changes + 1L));
                    if (id != 0 && random.nextInt(3) == 0) {
                        history.add(upsert(tenant, id, (1L << 40) + 1));
                    }
                }
                histories.add(history);
            }
        }
        return histories;
    }

    private static IndexWrite lastButOneOfADeletedCase(List<List<IndexWrite>> histories) {
        List<IndexWrite> deleted = histories.stream()
                .filter(history -> history.getLast() instanceof IndexWrite.Delete)
                .findFirst()
                .orElseThrow();
        return deleted.get(deleted.size() - 2);
    }

    private void inBatches(List<IndexWrite> writes, Random random) {
        for (int from = 0; from < writes.size(); ) {
            int to = Math.min(writes.size(), from + 1 + random.nextInt(50));
            assertThat(intake.apply(writes.subList(from, to)))
                    .extracting(IndexWritten::outcome)
                    .isSubsetOf(Outcome.ACCEPTED, Outcome.STALE);
            from = to;
        }
    }

    private static void forgetDeletionsAfterASecond(String live) throws Exception {
        TestClient.CLIENT.indices().putSettings(p -> p.index(live).settings(s -> s.gcDeletes(t -> t.time("1s"))));
    }

    /** Elasticsearch has forgotten a deletion once it accepts what that deletion made stale. */
    private void untilForgotten(String live) throws Exception {
        UUID canary = UUID.randomUUID();
        UUID nobody = UUID.randomUUID();
        var stale = new IndexWrite.Upsert(
                aCase().tenant(nobody).id(canary).version(1).build());
        index.indices().getFirst().write(live, List.of(new IndexWrite.Delete(nobody, canary, 2)));
        assertThat(index.indices()
                        .getFirst()
                        .write(live, List.of(stale))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.STALE);
        Thread.sleep(3_000);
        index.indices().getFirst().refresh(live);
        assertThat(index.indices()
                        .getFirst()
                        .write(live, List.of(stale))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    private Map<UUID, Long> indexed(UUID tenant) {
        Map<UUID, Long> versions = new HashMap<>();
        var scope = new SearchScope(tenant, List.of(Reaches.EVERYWHERE));
        @Nullable BoxCursor after = null;
        do {
            BoxHits page = index.search(scope, new BoxQuery("", Filters.NONE, Order.RELEVANCE, null, 7, after));
            page.hits().forEach(hit -> versions.put(hit.id(), hit.version()));
            after = page.next();
        } while (after != null);
        return versions;
    }

    private static Map<UUID, Long> expected(List<List<IndexWrite>> histories, int tenant) {
        Map<UUID, Long> versions = new HashMap<>();
        histories.stream()
                .map(List::getLast)
                .filter(last -> last.tenant().equals(tenant(tenant)) && last instanceof IndexWrite.Upsert)
                .forEach(last -> versions.put(last.id(), last.version()));
        return versions;
    }

    private static IndexWrite upsert(int tenant, int id, long version) {
        return new IndexWrite.Upsert(
                aCase().tenant(tenant(tenant)).id(id(id)).version(version).build());
    }

    private static UUID tenant(int tenant) {
        return new UUID(0xa, tenant);
    }

    private static UUID id(int id) {
        return new UUID(0xc, id);
    }

    static final class TombstonesInMemory implements Tombstones {

        private final Map<List<Object>, Long> deleted = new HashMap<>();

        @Override
        public void record(String entity, List<IndexWrite.Delete> deletions) {
            deletions.forEach(delete -> deleted.merge(key(entity, delete), delete.version(), Math::max));
        }

        @Override
        public List<IndexWrite.Upsert> filter(String entity, List<IndexWrite.Upsert> upserts) {
            return upserts.stream()
                    .filter(upsert -> upsert.version() > deleted.getOrDefault(key(entity, upsert), Long.MIN_VALUE))
                    .toList();
        }

        private static List<Object> key(String entity, IndexWrite write) {
            return List.of(entity, write.tenant(), write.id());
        }
    }
}
