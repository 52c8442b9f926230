package org.mulin.cases.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long a step took, as one of a few fixed buckets, so that any sum of figures still has its percentiles. */
final class Took {
    /** The upper ends of all buckets but the last, which has none. */
    static final List<Integer> HOURS = List.of(1, 2, 4, 8, 24, 48, 72, 120, 168, 360, 720, 1440);

    /** The places of all buckets, and what stands for a step whose start nobody knows. */
    static final List<String> DETAILS = Stream.concat(
                    Stream.of(""), IntStream.rangeClosed(0, HOURS.size()).mapToObj(Took::place))
            .toList();

    private Took() {}

    /** The bucket's place, in two digits; the end belongs to the bucket. */
    static String bucket(Instant from, Instant to) {
        var took = Duration.between(from, to);
        var place = 0;
        while (place < HOURS.size() && took.compareTo(Duration.ofHours(HOURS.get(place))) > 0) {
            place++;
        }
        return place(place);
    }

    private static String place(int place) {
        return "%02d".formatted(place);
    }
}
