package org.mulin.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Measure;
import org.mulin.bench.Platform;

/** What was found, for people on the screen and for programs in a file. */
public record SearchReport(
        Instant at,
        int cores,
        String jvm,
        List<Integer> tenants,
        long bytesPerDocument,
        SearchBench.Speed documentsPerSecond,
        List<Line> questions,
        Neighbours.Result neighbours) {
    private static final double WORTH_A_COLUMN = 0.005;

    /** One kind of question, and the same of Elasticsearch alone where it is asked. */
    record Line(Measure.Result through, Measure.@Nullable Result straight) {
        private String alone() {
            return straight == null
                    ? "it is not asked"
                    : "%8.1f %8.1f %8.1f  | %8.1f"
                            .formatted(
                                    straight.p50Millis(),
                                    straight.p99Millis(),
                                    straight.cpuMillis(),
                                    through.p50Millis() - straight.p50Millis());
        }
    }

    static SearchReport of(
            String jvm,
            List<Integer> tenants,
            long bytes,
            SearchBench.Speed speed,
            List<Question> questions,
            Neighbours.Result neighbours) {
        return new SearchReport(
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                jvm,
                tenants,
                bytes,
                speed,
                questions.stream()
                        .map(it -> new Line(
                                it.through().result(),
                                it.straight() == null ? null : it.straight().result()))
                        .toList(),
                neighbours);
    }

    public void print(PrintStream out) {
        out.printf(
                "%n%,d cases in %d tenants, the largest %,d, the smallest %,d; %,d bytes each in the index%n",
                tenants.stream().mapToLong(Integer::longValue).sum(),
                tenants.size(),
                tenants.getFirst(),
                tenants.getLast(),
                bytesPerDocument);
        out.printf("indexed by the feed: %s; in bulk alone: %,.0f a second%n", feed(), documentsPerSecond.bulk());
        out.printf(
                "%n%-24s %8s %8s %8s  | %8s %8s %8s  | %8s%n",
                "ms", "p50", "p99", "CPU", "ES p50", "p99", "CPU", "added");
        for (var line : questions) {
            var it = line.through();
            out.printf(
                    "%-24s %8.1f %8.1f %8.1f  | %s%n",
                    it.name(), it.p50Millis(), it.p99Millis(), it.cpuMillis(), line.alone());
        }
        out.printf("%nCPU by process, ms%n");
        questions.forEach(line -> out.printf("%-24s %s%n", line.through().name(), processes(line.through())));
        out.printf(
                "%nbeside a tenant at 20 times its share, refused %,d times, each of %,d answers took %.1f ms of CPU: "
                        + "%.2f times the %.1f without; its neighbour missed %d%n",
                neighbours.refused(),
                neighbours.answered(),
                neighbours.besideMillis(),
                neighbours.ratio(),
                neighbours.aloneMillis(),
                neighbours.missed());
        out.printf(
                "other programs kept %.2f of %d cores busy meanwhile%n",
                questions.stream()
                        .mapToDouble(line -> line.through().coresBusyWithOthers())
                        .average()
                        .orElse(0),
                cores);
    }

    private String feed() {
        var feed = documentsPerSecond.feed();
        return feed == null
                ? "too few to tell"
                : "%,.0f a second, %.2f of that".formatted(feed, feed / documentsPerSecond.bulk());
    }

    private static String processes(Measure.Result result) {
        return result.cpuMillisByProcess().entrySet().stream()
                .filter(process -> process.getValue() >= WORTH_A_COLUMN)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(process -> "%s %.2f".formatted(process.getKey(), process.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Replaces what the bench found last time. */
    public Path write(Path folder) throws IOException {
        var file = folder.resolve("bench-search.json");
        Files.writeString(file, Platform.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        return file;
    }
}
