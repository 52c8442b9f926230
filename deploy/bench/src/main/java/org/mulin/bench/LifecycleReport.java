package org.mulin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mulin.bench.LifecycleBench.Round;
import org.mulin.bench.LifecycleBench.StepCost;

/** What lifecycles cost by size of the tenant: the median of the rounds, and how it stands to the smallest. */
record LifecycleReport(Instant at, int cores, String jvm, int rounds, List<Town> towns) {

    /** One tenant. */
    record Town(
            int cases,
            double lifecyclesPerSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            Map<String, StepCost> steps) {}

    static LifecycleReport of(String jvm, Map<SizedTown, List<Round>> rounds) {
        var towns = new ArrayList<Town>();
        rounds.forEach((town, of) -> towns.add(new Town(
                town.size(),
                median(of, Round::perSecond),
                median(of, round -> round.lifecycles().millis(0.5)),
                median(of, round -> round.lifecycles().millis(0.95)),
                median(of, round -> round.lifecycles().millis(0.99)),
                steps(of))));
        return new LifecycleReport(
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                jvm,
                rounds.values().stream().mapToInt(List::size).max().orElse(0),
                towns);
    }

    private static Map<String, StepCost> steps(List<Round> rounds) {
        var steps = new LinkedHashMap<String, StepCost>();
        for (var step : rounds.getFirst().steps().keySet()) {
            var of = rounds.stream().map(round -> round.steps().get(step)).toList();
            steps.put(
                    step,
                    new StepCost(
                            median(of, StepCost::p50Millis),
                            median(of, StepCost::p95Millis),
                            median(of, StepCost::p99Millis),
                            median(of, StepCost::cpuMillis),
                            median(of, StepCost::buffers)));
        }
        return steps;
    }

    static <T> double median(List<T> of, ToDoubleFunction<T> value) {
        var sorted = of.stream().mapToDouble(value).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void print(PrintStream out) {
        var smallest = towns.getFirst();
        for (var town : towns) {
            out.printf(
                    "%n%,d cases: %.1f lifecycles/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (median of %d)%n",
                    town.cases, town.lifecyclesPerSecond, town.p50Millis, town.p95Millis, town.p99Millis, rounds);
            out.printf(
                    "  %-8s %8s %8s %8s %10s %6s %9s %6s%n",
                    "step", "p50 ms", "p95", "p99", "CPU ms", "×", "buffers", "×");
            town.steps.forEach((name, cost) -> {
                var first = smallest.steps.getOrDefault(name, cost);
                out.printf(
                        "  %-8s %8.1f %8.1f %8.1f %10.2f %6.2f %9.0f %6.2f%n",
                        name,
                        cost.p50Millis(),
                        cost.p95Millis(),
                        cost.p99Millis(),
                        cost.cpuMillis(),
                        cost.cpuMillis() / first.cpuMillis(),
                        cost.buffers(),
                        cost.buffers() / first.buffers());
            });
        }
    }

    /** Replaces what the bench found last time. */
    Path write(Path folder) throws IOException {
        var file = folder.resolve("bench-lifecycle.json");
        Files.writeString(file, Platform.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        return file;
    }
}
