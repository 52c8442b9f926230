package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mulin.search.cases.CaseBuilder.aCase;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.feed.Change;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;
import org.mulin.search.index.TestClient;
import org.mulin.search.index.Unindexed;

/** A build that fails leaves the searches as they were, and nothing behind. */
class IndexFeedIT {
    private final Index index = BoxWorld.empty("it-feed").indices().getFirst();
    private final String live = index.live().orElseThrow();

    @Test
    void aBuildThatFailsOnTheWayLeavesTheLiveIndexAlone() {
        var feed = feed((_, _, _) -> {
            throw new IllegalStateException("the owner is away");
        });

        assertThatThrownBy(() -> feed.startOver(1, Stream.of(List.of(change()))))
                .hasMessageContaining("away");

        assertThat(index.indices()).containsExactly(live);
        assertThat(index.live()).contains(live);
    }

    @Test
    void aBuildWhoseIndexSomebodyDroppedEndsAtOnceAndSaysSo() {
        var read = new AtomicInteger();
        var feed = feed((_, tenant, ids) -> {
            read.incrementAndGet();
            index.indices().stream().filter(it -> !it.equals(live)).forEach(index::drop);
            return ids.stream().map(id -> aCase().id(id).tenant(tenant).build()).toList();
        });

        assertThatThrownBy(() -> feed.startOver(
                        1, Stream.generate(() -> List.of(change())).limit(20)))
                .hasMessageEndingWith("was dropped while it was being built");

        assertThat(read).as("those read side by side").hasValueLessThan(4);
        assertThat(index.indices()).containsExactly(live);
    }

    @Test
    void aBuildThatEndsTakesTheOldIndexsPlaceAndKeepsItBeside() {
        var feed = feed((_, _, _) -> List.of());

        feed.startOver(1, Stream.of(List.of(change())));

        assertThat(index.previous()).contains(live);
        assertThat(index.live()).contains(index.indices().getLast());
        assertThat(index.indices()).hasSize(2);
    }

    @Test
    void ofWhatIsNeverIndexedNothingIsWrittenNotEvenADeletion() throws Exception {
        var known = feed((_, tenant, ids) ->
                ids.stream().map(id -> new Unindexed(tenant, id, 1)).toList());
        var unknown = feed((_, _, _) -> List.of());

        known.prepare(1, List.of(change())).run();
        assertThat(deletions()).isZero();
        unknown.prepare(1, List.of(change())).run();
        assertThat(deletions()).isOne();
    }

    @Test
    void inACrowdSeveralPagesShareARefresh() throws Exception {
        var feed = feed((_, tenant, ids) ->
                ids.stream().map(id -> aCase().id(id).tenant(tenant).build()).toList());
        var begun = System.nanoTime();

        for (var page = 0; page < 3; page++) {
            feed.prepare(1, List.of(change())).run();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(500));
    }

    private long deletions() throws IOException {
        var stats = TestClient.CLIENT.indices().stats(s -> s.index(live)).indices();
        return Objects.requireNonNull(
                        Objects.requireNonNull(stats.get(live)).primaries().indexing())
                .deleteTotal();
    }

    private IndexFeed feed(Documents owner) {
        return new IndexFeed(
                "case-service", "case", owner, index, new IntakeIT.TombstonesInMemory(), Clock.systemUTC());
    }

    private static Change change() {
        return new Change(0, UUID.randomUUID(), "case", UUID.randomUUID(), 1, "WALKED");
    }
}
