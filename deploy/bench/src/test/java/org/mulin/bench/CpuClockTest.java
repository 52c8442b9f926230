package org.mulin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuClockTest {

    @Test
    void readsTheTimesOfAProcessAndOfItsEndedChildren() {
        var stat = "42 (a (odd) name) S 1 42 42 0 -1 4194560 1 2 3 4 100 20 3000 4000 20 0 1 0 55 66 77";

        assertThat(CpuClock.ticks(stat)).isEqualTo(100 + 20 + 3000 + 4000);
    }

    @Test
    void whatOthersUsedIsWhatIsLeftOfTheMachine() {
        var before = new CpuClock.Reading(Map.of("gateway", 100L, "postgres", 50L), 10, 1_000);
        var after = new CpuClock.Reading(Map.of("gateway", 150L, "postgres", 70L), 15, 1_100);
        var used = after.since(before);

        assertThat(used.parts()).containsExactlyInAnyOrderEntriesOf(Map.of("gateway", 50L, "postgres", 20L));
        assertThat(used.total()).isEqualTo(70);
        assertThat(used.others()).isEqualTo(100 - 70 - 5);
    }
}
