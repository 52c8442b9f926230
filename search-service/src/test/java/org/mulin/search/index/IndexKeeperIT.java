package org.mulin.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.feed.Change;

/** What a build that was cut off has left does not stay for ever. */
class IndexKeeperIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant LONG_AGO = CLOCK.instant().minus(Duration.ofHours(2));
    private static final Instant DAYS_AGO = CLOCK.instant().minus(Duration.ofDays(2));

    private final Index index = new Index(
            TestClient.CLIENT,
            "it-keeper",
            requireNonNull(getClass().getResource("/org/mulin/search/people/people.json")),
            IndexSettings.SMALL);
    private final IndexFeed feed =
            new IndexFeed("owner", "thing", (_, _, _) -> List.of(), index, new NothingDeleted(), CLOCK);

    @Test
    void onlyWhatIsOldAndNeitherLiveNorBeingBuiltIsDropped() {
        index.indices().forEach(index::drop);
        var live = index.create(DAYS_AGO);
        index.swap(live);
        index.create(DAYS_AGO.plusSeconds(1));
        var builtByAnotherProcess = index.create(LONG_AGO);
        var young = index.create(CLOCK.instant());

        feed.dropForgotten();

        assertThat(index.indices()).containsExactly(live, builtByAnotherProcess, young);
    }

    @Test
    void whatIsKeptBesideIsDroppedAfterADay() {
        index.indices().forEach(index::drop);
        var older = index.create(LONG_AGO.minus(Duration.ofDays(2)));
        var previous = index.create(LONG_AGO.minus(Duration.ofDays(1)));
        var live = index.create(LONG_AGO);
        List.of(older, previous, live).forEach(index::swap);

        feed.dropForgotten();
        assertThat(index.indices()).containsExactly(previous, live);

        index.swap(previous);
        index.drop(live);
        index.swap(index.create(LONG_AGO.minus(Duration.ofDays(1)).plusSeconds(1)));
        feed.dropForgotten();
        assertThat(index.previous()).isEmpty();
    }

    @Test
    void aLongBuildIsNotTakenForOneThatWasCutOff() {
        index.indices().forEach(index::drop);
        var target = index.create(DAYS_AGO);

        feed.build(
                target,
                1,
                Stream.generate(() -> {
                            feed.dropForgotten();
                            return List.<Change>of();
                        })
                        .limit(1));

        assertThat(index.live()).contains(target);
    }

    private static final class NothingDeleted implements Tombstones {

        @Override
        public void record(String entity, List<IndexWrite.Delete> deletions) {}

        @Override
        public List<IndexWrite.Upsert> filter(String entity, List<IndexWrite.Upsert> upserts) {
            return upserts;
        }
    }
}
