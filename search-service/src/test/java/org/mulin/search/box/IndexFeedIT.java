package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.feed.Change;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;

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
    void aBuildThatEndsTakesTheOldIndexsPlaceAndKeepsItBeside() {
        var feed = feed((_, _, _) -> List.of());

        feed.startOver(1, Stream.of(List.of(change())));

        assertThat(index.previous()).contains(live);
        assertThat(index.live()).contains(index.indices().getLast());
        assertThat(index.indices()).hasSize(2);
    }

    private IndexFeed feed(Documents owner) {
        return new IndexFeed(
                "case-service", "case", owner, index, new IntakeIT.TombstonesInMemory(), Clock.systemUTC());
    }

    private static Change change() {
        return new Change(0, UUID.randomUUID(), "case", UUID.randomUUID(), 1, "WALKED");
    }
}
