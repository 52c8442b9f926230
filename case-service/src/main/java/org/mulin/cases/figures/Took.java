package org.mulin.cases.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a step took, as one of a few fixed buckets, so that any sum of figures still has its percentiles. */
final class Took {
    /** The upper ends of all buckets but the last, which has none. */
    static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24, 48, 72, 120, 168, 360, 720, 1440);

    private Took() {}

    /** The bucket's place, in two digits; the end belongs to the bucket. */
    static String bucket(Instant from, Instant to) {
        var took = Duration.between(from, to);
        var place = 0;
        while (place < HOURS.size() && took.compareTo(Duration.ofHours(HOURS.get(place))) > 0) {
            place++;
        }
        return "%02d".formatted(place);
    }
}
