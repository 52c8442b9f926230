package org.mulin.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Stops everything and starts it again a few times, with all that a second start has and a first one has not. */
record StartBench(Installation installation, Progress progress) {

    private static final Duration TIME_TARGET = Duration.ofSeconds(25);
    private static final int MEMORY_TARGET = 3072;

    /** One start; what was ready at the first look was ready when its turn to be looked at came. */
    private record Run(double seconds, List<Cost> parts) {}

    private record Cost(String part, double seconds, double cpu, long megabytes) {}

    void run(int times, PrintStream out) {
        new Up(installation, progress).run();
        new Training(installation, progress).run();
        var runs = new ArrayList<Run>();
        for (var i = 1; i <= times; i++) {
            new Down(installation.home()).run();
            runs.add(start());
            progress.line("start %d of %d took %.1f s"
                    .formatted(i, times, runs.getLast().seconds()));
        }
        print(runs, out);
    }

    private Run start() {
        var own = new Progress(new PrintStream(OutputStream.nullOutputStream()));
        var up = new Up(installation, own);
        up.run();
        var seconds = seconds(own.time());
        var parts = installation.parts().stream()
                .map(part -> {
                    var after = up.readyAfter().getOrDefault(part.name(), Duration.ZERO);
                    var cost = part.process().map(Footprint::of).orElse(new Footprint(Duration.ZERO, 0));
                    return new Cost(part.name(), seconds(after), seconds(cost.cpu()), cost.megabytes());
                })
                .toList();
        return new Run(seconds, parts);
    }

    private void print(List<Run> runs, PrintStream out) {
        out.printf("%n%-18s %10s %8s %10s   (median of %d)%n", "PART", "HEALTHY", "CPU", "MEMORY", runs.size());
        var cpu = 0.0;
        var megabytes = 0.0;
        for (var i = 0; i < runs.getFirst().parts().size(); i++) {
            var number = i;
            var costs = runs.stream().map(run -> run.parts().get(number)).toList();
            cpu += median(costs, Cost::cpu);
            megabytes += median(costs, Cost::megabytes);
            out.printf(
                    "%-18s %8.1f s %6.1f s %7.0f MB%n",
                    costs.getFirst().part(),
                    median(costs, Cost::seconds),
                    median(costs, Cost::cpu),
                    median(costs, Cost::megabytes));
        }
        out.printf("%-18s %8.1f s %6.1f s %7.0f MB%n", "all", median(runs, Run::seconds), cpu, megabytes);
        out.printf("%-18s %8d s %8s %7d MB%n", "target", TIME_TARGET.toSeconds(), "", MEMORY_TARGET);
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
        var sorted = of.stream().sorted(Comparator.comparingDouble(figure)).toList();
        return figure.applyAsDouble(sorted.get(sorted.size() / 2));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
