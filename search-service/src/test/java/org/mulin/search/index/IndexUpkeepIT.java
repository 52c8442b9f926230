package org.mulin.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The index is brought up to date beside the live one, and searches can go back to the one from before. */
class IndexUpkeepIT extends LiveFamilies {
    private static final URL CASES_OF_BEFORE =
            requireNonNull(IndexUpkeepIT.class.getResource("/org/mulin/search/cases-of-before.json"));

    @Test
    void anIndexOfAMappingOfBeforeIsBuiltAnewAtTheNextStartAndTakesWhatComesMeanwhile() {
        var before = new Index(TestClient.CLIENT, "mulin-cases", CASES_OF_BEFORE, IndexSettings.SMALL);
        var outdated = before.create(Instant.parse("2026-01-01T00:00:00Z"));
        index.swap(outdated);
        assertThat(index.isUpToDate(outdated)).isFalse();
        var keeper = new IndexKeeper(families);

        keeper.start();

        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> index.live().filter(index::isUpToDate).isPresent());
        } finally {
            keeper.stop();
        }
        assertThat(index.previous()).contains(outdated);
        var filed = index.documents(outdated);
        file(UUID.randomUUID(), "照明");
        await().untilAsserted(() -> {
            index.refresh(outdated);
            assertThat(index.documents(outdated)).isEqualTo(filed + 1);
        });
    }

    @Test
    void searchesGoBackToTheIndexFromBeforeWhichHasWhatCameMeanwhile() {
        var before = index.live().orElseThrow();
        var after = rebuild();
        var filed = index.documents(after);
        file(UUID.randomUUID(), "照明");
        await().until(() -> index.documents(after) == filed + 1);

        assertThat(cases.rebuildIndex().rollBack()).isEqualTo(before);

        assertThat(index.live()).contains(before);
        assertThat(index.previous()).contains(after);
        assertThat(index.documents(before)).isEqualTo(index.documents(after));
        assertThat(cases.rebuildIndex().rollBack()).isEqualTo(after);
    }

    @Test
    void thereAreNeverMoreThanTwo() {
        rebuild();
        var second = rebuild();
        var third = rebuild();

        assertThat(index.indices()).containsExactly(second, third);
        cases.rebuildIndex().dropPrevious();
        assertThat(index.indices()).containsExactly(third);
    }

    @Test
    void aLostIndexIsReplacedAtOnceByTheOneFromBefore() {
        var before = index.live().orElseThrow();
        index.drop(rebuild());

        await().atMost(Duration.ofSeconds(10)).until(() -> index.live().isPresent());

        assertThat(index.live()).contains(before);
    }

    private String rebuild() {
        var target = cases.rebuildIndex().begin();
        await().until(() -> cases.rebuildIndex().building() == null);
        assertThat(index.live()).contains(target);
        // The next one has another second in its name.
        await().until(() -> index.isFromBefore(Instant.now(), target));
        return target;
    }
}
