package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.platform.feed.RangeSum;

/** Whatever id a document has, it lies in exactly one span of its tenant. */
class SpansTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void spansOfATenantFollowEachOtherAndAreOpenAtBothEnds() {
        var spans = new Spans(
                "thing",
                List.of(range(ONE, 10), range(ONE, 20), range(ONE, 30), range(OTHER, 15))
                        .iterator());

        assertThat(spans.take(2)).containsExactly(span(ONE, null, 10L), span(ONE, 10L, 20L));
        assertThat(spans.take(2)).containsExactly(span(ONE, 20L, null), span(OTHER, null, null));
        assertThat(spans.take(2)).isEmpty();
    }

    @Test
    void idsAreComparedAsTheyAreSorted() {
        var span = new Span("thing", ONE, null, UUID.fromString("7fffffff-0000-0000-0000-000000000000"), 1, "");

        assertThat(span.reaches(UUID.fromString("80000000-0000-0000-0000-000000000000")))
                .isFalse();
        assertThat(span.reaches(UUID.fromString("10000000-0000-0000-0000-000000000000")))
                .isTrue();
    }

    private static RangeSum range(UUID tenant, long last) {
        return new RangeSum(tenant, new UUID(0, last), 5, "sum");
    }

    private static Span span(UUID tenant, @Nullable Long after, @Nullable Long upTo) {
        return new Span(
                "thing",
                tenant,
                after == null ? null : new UUID(0, after),
                upTo == null ? null : new UUID(0, upTo),
                5,
                "sum");
    }
}
