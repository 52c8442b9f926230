package org.mulin.cases.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures as the API shows them: each number with the list behind it, each rate with what was left out of it. */
record FigureView(
        String division,
        @Nullable String place,
        ReadFigures.By by,
        LocalDate from,
        LocalDate to,
        Line total,
        List<Line> lines) {

    /** One division, unit, category or month. How many cases are open at its end is known for places and months alone. */
    record Line(
            @Nullable String key,
            @Nullable String name,
            @Nullable Long open,
            List<Count> counts,
            Rate responseRate,
            Rate resolvedRate,
            Rate satisfiedRate,
            List<Dwell> dwell) {}

    /** How often something happened. */
    record Count(Measure measure, long count, String list) {}

    /** What a rate is made of, by what became of each chance. */
    record Part(String outcome, long count, String list) {}

    /** A share of its denominator, unless that is nothing; the parts are the denominator's. */
    record Rate(@Nullable Double rate, Part numerator, Part denominator, List<Part> parts, List<Part> leftOut) {}

    /** How long a step took; median and ninth tenth as the upper ends of their buckets, absent beyond the last. */
    record Dwell(
            Measure step,
            long count,
            @Nullable Integer medianUpToHours,
            @Nullable Integer ninthTenthUpToHours,
            List<Bucket> buckets) {}

    /** Those steps that took up to so many hours and more than the bucket before; the last has no end. */
    record Bucket(@Nullable Integer upToHours, long count, String list) {}

    /** What a list is restricted to, as the parameters of its address. */
    record Within(
            String division,
            LocalDate from,
            LocalDate to,
            @Nullable String unit,
            @Nullable String category) {
        String list(Measure measure, String... details) {
            var address = new StringBuilder("/api/v1/figures/cases?division=%s&measure=%s&from=%s&to=%s"
                    .formatted(division, measure, from, to));
            if (details.length > 0) {
                address.append("&detail=").append(String.join(",", details));
            }
            if (unit != null) {
                address.append("&unit=").append(unit);
            }
            if (category != null) {
                address.append("&category=").append(URLEncoder.encode(category, StandardCharsets.UTF_8));
            }
            return address.toString();
        }
    }

    /** Adds up sums and tells what they are together. */
    static final class Adding {
        private static final List<Measure> COUNTED = List.of(
                Measure.FILED,
                Measure.REFUSED,
                Measure.ACCEPTED,
                Measure.DISPATCHED,
                Measure.RETURNED,
                Measure.SHELVED,
                Measure.EXCLUDED,
                Measure.RESOLVED,
                Measure.FIXED,
                Measure.CLOSED,
                Measure.REOPENED);
        private static final List<Measure> TIMED = List.of(
                Measure.ACCEPTED,
                Measure.DISPATCHED,
                Measure.SIGNED,
                Measure.CONTACTED,
                Measure.ANSWERED,
                Measure.RESOLVED,
                Measure.FIXED,
                Measure.CLOSED);

        private final Map<Measure, Map<String, Long>> amounts = new EnumMap<>(Measure.class);

        void add(Sums.Sum sum) {
            amounts.computeIfAbsent(sum.measure(), _ -> new TreeMap<>()).merge(sum.detail(), sum.amount(), Long::sum);
        }

        /** How the period changed how many cases are open. */
        long toStock() {
            return Measure.STOCK.stream()
                    .mapToLong(measure -> measure.toStock() * of(measure))
                    .sum();
        }

        Line line(@Nullable String key, @Nullable String name, @Nullable Long open, Within within) {
            return new Line(
                    key,
                    name,
                    open,
                    COUNTED.stream()
                            .map(measure -> new Count(measure, of(measure), within.list(measure)))
                            .toList(),
                    rate(Share.RESPONSE, within),
                    rate(Share.RESOLVED, within),
                    rate(Share.SATISFIED, within),
                    TIMED.stream().map(measure -> dwell(measure, within)).toList());
        }

        private long of(Measure measure) {
            return amounts.getOrDefault(measure, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        private long of(Measure measure, String detail) {
            return amounts.getOrDefault(measure, Map.of()).getOrDefault(detail, 0L);
        }

        private Rate rate(Share share, Within within) {
            var outcomes = new ArrayList<String>();
            outcomes.add(share.numerator);
            outcomes.addAll(share.others);
            var parts =
                    outcomes.stream().map(it -> part(share.measure, it, within)).toList();
            var all = parts.stream().mapToLong(Part::count).sum();
            var list = within.list(share.measure, outcomes.toArray(String[]::new));
            return new Rate(
                    all == 0 ? null : (double) parts.getFirst().count() / all,
                    parts.getFirst(),
                    new Part("ALL", all, list),
                    parts,
                    share.leftOut.stream()
                            .map(it -> part(share.measure, it, within))
                            .toList());
        }

        private Part part(Measure measure, String outcome, Within within) {
            return new Part(outcome, of(measure, outcome), within.list(measure, outcome));
        }

        private Dwell dwell(Measure measure, Within within) {
            var buckets = new ArrayList<Bucket>();
            amounts.getOrDefault(measure, Map.of()).forEach((bucket, count) -> {
                if (bucket.matches("\\d\\d") && count != 0) {
                    buckets.add(new Bucket(upTo(bucket), count, within.list(measure, bucket)));
                }
            });
            var count = buckets.stream().mapToLong(Bucket::count).sum();
            return new Dwell(measure, count, reaching(buckets, count * 0.5), reaching(buckets, count * 0.9), buckets);
        }

        private static @Nullable Integer upTo(String bucket) {
            var place = Integer.parseInt(bucket);
            return place < Took.HOURS.size() ? Took.HOURS.get(place) : null;
        }

        private static @Nullable Integer reaching(List<Bucket> buckets, double share) {
            var count = 0L;
            for (var bucket : buckets) {
                count += bucket.count();
                if (count >= share) {
                    return bucket.upToHours();
                }
            }
            return null;
        }
    }
}
