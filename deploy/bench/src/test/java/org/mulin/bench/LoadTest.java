package org.mulin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void everyRequestIsTimed() {
        var sent = new AtomicInteger();
        var latencies = Load.run(
                Collections.nCopies(4, () -> {
                    sent.incrementAndGet();
                    Thread.sleep(2);
                }),
                Duration.ofMillis(200));

        assertThat(latencies.count()).isEqualTo(sent.get()).isGreaterThan(4);
        assertThat(latencies.sorted()).isSorted();
        assertThat(latencies.millis(0.5)).isBetween(2.0, latencies.millis(0.99));
    }

    @Test
    void aWrongAnswerEndsAllOfIt() {
        Load.Worker wrong = () -> {
            throw new Failure("an answer lacks its id");
        };
        Load.Worker right = () -> Thread.sleep(1);
        var start = System.nanoTime();

        assertThatThrownBy(() -> Load.run(List.of(right, wrong), Duration.ofMinutes(1)))
                .isInstanceOf(Failure.class)
                .hasMessage("an answer lacks its id");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
