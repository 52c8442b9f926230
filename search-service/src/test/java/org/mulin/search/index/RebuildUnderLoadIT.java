package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/** DL-6: while the index is built anew, swapped and rolled back, no search fails and none misses anything. */
class RebuildUnderLoadIT extends LiveFamilies {
    private static final int FILED = 120;
    private static final String SEARCH = "/api/v1/search?category=rebuilt";

    @Test
    void noSearchFailsOrMissesAnythingMeanwhile() throws Exception {
        var city = TestCity.found("search");
        for (var number = 0; number < FILED; number++) {
            file(city.tenant(), "rebuilt");
        }
        var reader = reader(city);
        await().atMost(Duration.ofSeconds(60)).until(() -> isWhole(reader.get(SEARCH)));
        var stop = new AtomicBoolean();
        var asked = new AtomicInteger();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Future<?>> searchers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var searcher = 0; searcher < AT_ONCE - 1; searcher++) {
                searchers.add(threads.submit(() -> {
                    while (!stop.get()) {
                        var answer = reader.get(SEARCH);
                        if (!isWhole(answer)) {
                            wrong.add(answer.status() + " " + answer.body());
                        }
                        asked.incrementAndGet();
                    }
                }));
            }
            try {
                var first = rebuild();
                // What comes meanwhile is in both.
                file(city.tenant(), "other");
                assertThat(cases.rebuildIndex().rollBack()).isNotEqualTo(first);
                rebuild();
            } finally {
                stop.set(true);
            }
            for (var searcher : searchers) {
                searcher.get();
            }
        }
        assertThat(asked.get()).isGreaterThan(20);
        assertThat(wrong).isEmpty();
        System.out.println(asked + " searches during two rebuilds and a way back, none failed");
    }

    private static boolean isWhole(Http.Answer answer) {
        return answer.status() == 200 && answer.at("/total").equals(Integer.toString(FILED));
    }

    private String rebuild() {
        await().until(() -> index.indices().stream().allMatch(it -> index.isFromBefore(Instant.now(), it)));
        var target = cases.rebuildIndex().begin();
        await().atMost(Duration.ofSeconds(60)).until(() -> cases.rebuildIndex().building() == null);
        assertThat(index.live()).contains(target);
        return target;
    }
}
