package org.mulin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LifecycleBenchTest {

    @Test
    void withoutOptionsItIsSmall() {
        var plan = LifecycleBench.Plan.of(List.of());
        assertThat(plan.sizes()).containsExactly(1_000, 5_000);
        assertThat(plan.time()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void optionsSayHowLargeAndHowLong() {
        var plan = LifecycleBench.Plan.of(List.of("--sizes", "10000,1000000", "--rounds", "5"));
        assertThat(plan.sizes()).containsExactly(10_000, 1_000_000);
        assertThat(plan.rounds()).isEqualTo(5);
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        for (var options : List.of(
                List.of("--size", "1"), List.of("--sizes"), List.of("--sizes", "ten"), List.of("--rounds", "0"))) {
            assertThatThrownBy(() -> LifecycleBench.Plan.of(options))
                    .as(options.toString())
                    .isInstanceOf(Failure.class);
        }
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwo() {
        assertThat(LifecycleReport.median(List.of(9.0, 1.0, 2.0), Double::doubleValue))
                .isEqualTo(2.0);
        assertThat(LifecycleReport.median(List.of(4.0, 1.0, 2.0, 9.0), Double::doubleValue))
                .isEqualTo(3.0);
    }

    @Test
    void everyTurnIsTakenOnce() {
        var next = new AtomicInteger();
        var turns = Load.runOnce(List.of(() -> next.getAndIncrement() < 5, () -> next.getAndIncrement() < 5));
        assertThat(turns.count()).isEqualTo(5);
    }

    @Test
    void theDivisionsOfATownAreACitysTree() {
        var lines = SizedTown.divisions().lines().toList();
        assertThat(lines).hasSize(2 + 5 + 5 * 6 + 5 * 6 * 10).doesNotHaveDuplicates();
        assertThat(lines.getLast()).isEqualTo("991105006010,第10社区,COMMUNITY,991105006");
    }
}
