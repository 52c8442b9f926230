package org.mulin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** One kind of request: what it costs, in rounds, so that the rounds of others lie between and meet the same weather. */
public final class Measure {
    private final String name;
    private final List<? extends Load.Worker> workers;
    private final CpuClock clock;
    private final List<Round> rounds = new ArrayList<>();

    public Measure(String name, CpuClock clock, List<? extends Load.Worker> workers) {
        this.name = name;
        this.clock = clock;
        this.workers = workers;
    }

    private record Round(Load.Latencies latencies, double seconds, CpuClock.Reading used) {
        double cpuMillis() {
            return used.total() / (double) latencies.count();
        }
    }

    /**
     * The figures of all rounds; CPU is in milliseconds per request, lowest and highest those of single rounds. Other
     * programs that kept cores busy meanwhile make all of them worse.
     */
    public record Result(
            String name,
            int requests,
            double requestsPerSecond,
            double p50Millis,
            double p99Millis,
            double cpuMillis,
            double lowestCpuMillis,
            double highestCpuMillis,
            Map<String, Double> cpuMillisByProcess,
            double coresBusyWithOthers) {}

    /** Answers what a request cost in CPU milliseconds, and keeps nothing. */
    public double warmUp(Duration time) {
        return run(time).cpuMillis();
    }

    public void round(Duration time) {
        rounds.add(run(time));
    }

    private Round run(Duration time) {
        var start = System.nanoTime();
        var before = clock.read();
        var latencies = Load.run(workers, time);
        return new Round(
                latencies, (System.nanoTime() - start) / 1e9, clock.read().since(before));
    }

    public Result result() {
        var latencies = new Load.Latencies(rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.latencies().sorted()))
                .sorted()
                .toArray());
        var seconds = rounds.stream().mapToDouble(Round::seconds).sum();
        var millis = new LinkedHashMap<String, Double>();
        for (var round : rounds) {
            round.used().parts().forEach((part, used) -> millis.merge(part, (double) used, Double::sum));
        }
        millis.replaceAll((_, used) -> used / latencies.count());
        var others = rounds.stream().mapToLong(round -> round.used().others()).sum();
        return new Result(
                name,
                latencies.count(),
                latencies.count() / seconds,
                latencies.millis(0.5),
                latencies.millis(0.99),
                millis.values().stream().mapToDouble(Double::doubleValue).sum(),
                rounds.stream().mapToDouble(Round::cpuMillis).min().orElse(0),
                rounds.stream().mapToDouble(Round::cpuMillis).max().orElse(0),
                millis,
                others / 1000.0 / seconds);
    }
}
