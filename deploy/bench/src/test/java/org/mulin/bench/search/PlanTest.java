package org.mulin.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.bench.Failure;

class PlanTest {

    @Test
    void withoutOptionsItIsSmall() {
        assertThat(Plan.of(List.of())).isEqualTo(new Plan(5_000, 5, 1, Duration.ofSeconds(2)));
    }

    @Test
    void tenantsAreAsUnequalAsCities() {
        var sizes =
                Plan.of(List.of("--documents", "1000000", "--tenants", "50")).sizes();

        assertThat(sizes).hasSize(50).startsWith(222_261, 111_131, 74_087).endsWith(4_445);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(999_900, 1_000_100);
    }

    @Test
    void everyTenantHasACase() {
        assertThat(Plan.of(List.of("--documents", "1", "--tenants", "9")).sizes())
                .containsOnly(1);
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        for (var options : List.of(
                List.of("--document", "1"),
                List.of("--documents"),
                List.of("--tenants", "0"),
                List.of("--rounds", "x"))) {
            assertThatThrownBy(() -> Plan.of(options)).as(options.toString()).isInstanceOf(Failure.class);
        }
    }
}
