package org.mulin.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whole lifecycles of cases in tenants of different sizes, one tenant after the other in each round, so that all meet
 * the same weather: first as many as can be, then step by step, so that each step's cost is known.
 */
final class LifecycleBench {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final String USAGE =
            "bench lifecycle takes --sizes 10000,100000 --rounds 5 --seconds 20 --cases 500, all of them numbers";
    private static final Duration INDEXED = Duration.ofMinutes(30);

    private final Platform platform;
    private final Plan plan;
    private final Consumer<String> progress;
    private final CpuClock clock;

    LifecycleBench(Platform platform, Plan plan, Consumer<String> progress) {
        this.platform = platform;
        this.plan = plan;
        this.progress = progress;
        this.clock = new CpuClock(platform.processes());
    }

    /** How large the tenants, how many rounds, how long each, and how many cases go step by step. */
    record Plan(List<Integer> sizes, int rounds, Duration time, int cases) {
        /** Small, so that it can be tried in a minute or two. */
        static Plan of(List<String> options) {
            var values = new LinkedHashMap<>(
                    Map.of("--sizes", "1000,5000", "--rounds", "1", "--seconds", "5", "--cases", "64"));
            for (var at = 0; at < options.size(); at += 2) {
                if (at + 1 == options.size() || values.replace(options.get(at), options.get(at + 1)) == null) {
                    throw new Failure(USAGE);
                }
            }
            var sizes = new ArrayList<Integer>();
            for (var size : String.valueOf(values.get("--sizes")).split(",", -1)) {
                sizes.add(number(size));
            }
            return new Plan(
                    List.copyOf(sizes),
                    number(values.get("--rounds")),
                    Duration.ofSeconds(number(values.get("--seconds"))),
                    number(values.get("--cases")));
        }

        private static int number(@Nullable String text) {
            if (text == null || !text.matches("[1-9]\\d{0,8}")) {
                throw new Failure(USAGE);
            }
            return Integer.parseInt(text);
        }
    }

    /** A round in one tenant. */
    record Round(double perSecond, Load.Latencies lifecycles, Map<String, StepCost> steps) {}

    /** What one step cost in a round; buffers are those of case-service's database, hit or read. */
    record StepCost(double p50Millis, double p95Millis, double p99Millis, double cpuMillis, double buffers) {}

    Map<SizedTown, List<Round>> run() throws IOException, SQLException {
        var rounds = new LinkedHashMap<SizedTown, List<Round>>();
        try (var buffers = new Buffers(platform)) {
            for (var town : towns()) {
                progress.accept("warming up in " + town.client().tenant());
                Load.run(lifecycles(town), WARM_UP);
                rounds.put(town, new ArrayList<>());
            }
            for (var round = 1; round <= plan.rounds(); round++) {
                for (var town : rounds.keySet()) {
                    progress.accept("round %d of %d in %s"
                            .formatted(round, plan.rounds(), town.client().tenant()));
                    rounds.get(town).add(round(town, buffers));
                }
            }
        }
        return rounds;
    }

    private List<SizedTown> towns() throws IOException, SQLException {
        var founding = new Founding(platform, progress);
        var generator = new Generator(platform, Generator.Words.FEW, progress);
        var towns = new ArrayList<SizedTown>();
        for (var size : plan.sizes()) {
            var town = founding.town(size);
            generator.fill(town);
            awaitIndex(town);
            towns.add(town);
        }
        return towns;
    }

    /** Changes are followed in their order: when a new case is found, all before it are. */
    private void awaitIndex(SizedTown town) throws IOException {
        progress.accept("waiting for search to have all of " + town.client().tenant());
        var caller = Caller.of(platform, town.client());
        var last = Lifecycle.file(caller, town);
        var end = System.nanoTime() + INDEXED.toNanos();
        while (!caller.names("/api/v1/search?q=" + last.word(), last.id())) {
            if (System.nanoTime() > end) {
                throw new Failure("search did not take in " + town.client().tenant());
            }
            pause(Duration.ofSeconds(1));
        }
    }

    private Round round(SizedTown town, Buffers buffers) throws IOException, SQLException {
        var start = System.nanoTime();
        var lifecycles = Load.run(lifecycles(town), plan.time());
        var perSecond = lifecycles.count() / ((System.nanoTime() - start) / 1e9);
        return new Round(perSecond, lifecycles, steps(town, buffers));
    }

    /** Each looks for its case before the last: whoever works does not sit and wait for the index's refresh. */
    private List<Load.Worker> lifecycles(SizedTown town) throws IOException {
        var workers = new ArrayList<Load.Worker>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var caller = Caller.of(platform, town.client());
            workers.add(new Load.Worker() {
                private Matter before = Lifecycle.file(caller, town);

                @Override
                public void once() throws IOException {
                    var matter = Lifecycle.file(caller, town);
                    for (var step : Lifecycle.values()) {
                        step.take(step == Lifecycle.FIND ? before : matter, caller, town);
                    }
                    before = matter;
                }
            });
        }
        return workers;
    }

    private Map<String, StepCost> steps(SizedTown town, Buffers buffers) throws IOException, SQLException {
        var callers = new ArrayList<Caller>();
        for (var number = 0; number < CONNECTIONS; number++) {
            callers.add(Caller.of(platform, town.client()));
        }
        var filed = new ConcurrentLinkedQueue<Matter>();
        var costs = new LinkedHashMap<String, StepCost>();
        buffers.settle();
        costs.put("FILE", step(buffers, callers, (caller, _) -> filed.add(Lifecycle.file(caller, town))));
        var matters = List.copyOf(filed);
        for (var step : Lifecycle.values()) {
            if (step == Lifecycle.FIND) {
                pause(Duration.ofSeconds(3));
            }
            costs.put(
                    step.name(),
                    step(buffers, callers, (caller, number) -> step.take(matters.get(number), caller, town)));
        }
        return costs;
    }

    private interface Step {
        void take(Caller caller, int number) throws IOException;
    }

    private StepCost step(Buffers buffers, List<Caller> callers, Step step) throws SQLException {
        var before = clock.read();
        var next = new AtomicInteger();
        var latencies = Load.runOnce(callers.stream()
                .map(caller -> (Load.Turn) () -> {
                    var number = next.getAndIncrement();
                    if (number < plan.cases()) {
                        step.take(caller, number);
                    }
                    return number < plan.cases();
                })
                .toList());
        var cpu = clock.read().since(before).total() / (double) plan.cases();
        var read = buffers.settle() / (double) plan.cases();
        return new StepCost(latencies.millis(0.5), latencies.millis(0.95), latencies.millis(0.99), cpu, read);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
