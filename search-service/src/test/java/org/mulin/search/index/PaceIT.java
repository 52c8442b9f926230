package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The comparison goes as slowly as what it reads costs. */
class PaceIT extends LiveFamilies {

    @Test
    void whatIsReadAsContentsTakesAsLongAsContents() {
        var settings = new ReconcileSettings(5_000, 500, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        assertThat(settings.pace(5_000, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.pace(5_000, 5_000)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pace(5_000, 2_500)).isEqualTo(Duration.ofMillis(5_500));
        assertThat(settings.pace(0, 500)).as("of whom the owner has nothing").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theQuickComparisonReadsTheContentsOfWhatTheIndexLeavesOut() {
        var requesters = families.stream()
                .filter(it -> it.name().equals("requesters"))
                .findFirst()
                .orElseThrow();
        await().until(() -> requesters.index().live().isPresent());
        var tenant = new UUID(-1, -1);
        var filed = file(tenant, "照明");

        await().untilAsserted(() -> {
            var ofCases = last(cases);
            assertThat(ofCases.tenant()).isEqualTo(tenant);
            assertThat(look(cases, ofCases).read()).isZero();
            assertThat(look(cases, ofCases).differing()).isEmpty();
        });
        assertThat(look(requesters, last(requesters)).read())
                .as("nobody is named in %s", filed)
                .isOne();
        assertThat(look(requesters, last(requesters)).differing()).isEmpty();
    }

    private static Span last(Family family) {
        var ranges = family.follower().ranges("case").toList();
        return new Spans("case", ranges.iterator()).take(ranges.size()).getLast();
    }

    private static Comparison.Look look(Family family, Span span) {
        var epoch = new Epoch(family.follower().progress().epoch());
        return new Comparison(family, family.index().live().orElseThrow(), epoch).look(span, false);
    }
}
