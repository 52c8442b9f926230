package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/**
 * How long what was written takes until a search finds it. The goal is a second for nearly all, three while an import
 * runs; a busy machine is slower, so the distribution is printed and only what would be wrong anywhere fails.
 */
class FreshnessIT extends LiveFamilies {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void whatIsWrittenIsFoundSoonAlsoBesideAnImport() throws Exception {
        var city = TestCity.found("search");
        var reader = reader(city);
        findable(city, reader);

        var idle = many(city, reader, 40);
        print("idle", idle);

        var isImporting = new AtomicBoolean(true);
        var importer = Thread.ofVirtual().start(() -> importWhile(isImporting));
        var busy = many(city, reader, 30);
        isImporting.set(false);
        importer.join();
        print("beside an import of 500 a second", busy);
        assertThat(busy.getLast()).isLessThan(PATIENCE);
        assertThat(idle.get(idle.size() / 2)).isLessThan(Duration.ofSeconds(5));
    }

    private static void importWhile(AtomicBoolean isImporting) {
        var elsewhere = UUID.randomUUID();
        while (isImporting.get()) {
            for (var row = 0; row < 100; row++) {
                file(elsewhere, "imported");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static List<Duration> many(TestCity city, Http reader, int count) throws InterruptedException {
        var taken = new ArrayList<Duration>();
        for (var number = 0; number < count; number++) {
            taken.add(findable(city, reader));
        }
        taken.sort(null);
        return taken;
    }

    private static Duration findable(TestCity city, Http reader) throws InterruptedException {
        var category = UUID.randomUUID().toString();
        var written = System.nanoTime();
        file(city.tenant(), category);
        while (true) {
            var taken = Duration.ofNanos(System.nanoTime() - written);
            if (reader.get("/api/v1/search?category=" + category).at("/total").equals("1")) {
                return taken;
            }
            assertThat(taken).isLessThan(PATIENCE);
            Thread.sleep(10);
        }
    }

    private static void print(String when, List<Duration> sorted) {
        System.out.printf(
                "Written to findable, %s: p50 %d ms, p90 %d ms, p99 %d ms of %d%n",
                when, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), sorted.size());
    }

    private static long at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis();
    }
}
