package org.mulin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a bench found: for people on the screen, for programs in a file. */
record Report(String bench, Instant at, int cores, String jvm, List<Bench.Pair> pairs) {
    private static final double WORTH_A_COLUMN = 0.0005;

    void print(PrintStream out) {
        for (var pair : pairs) {
            var it = pair.request();
            out.printf("%n%s%n", it.name());
            out.printf(
                    "  %-48s %8.3f ms (rounds %.3f to %.3f)%n",
                    "CPU per request, all processes", it.cpuMillis(), it.lowestCpuMillis(), it.highestCpuMillis());
            it.cpuMillisByProcess().forEach((process, millis) -> {
                if (millis >= WORTH_A_COLUMN) {
                    out.printf("    %-46s %8.3f ms%n", process, millis);
                }
            });
            var straight = pair.straight();
            out.printf(
                    "  %-48s %8.3f ms, ratio %.1f%n",
                    straight.name() + " straight from PostgreSQL",
                    straight.cpuMillisByProcess().get(Platform.POSTGRES),
                    pair.ratio());
            out.printf(
                    "  %.0f requests/s, p50 %.1f ms, p99 %.1f ms; %d requests%n",
                    it.requestsPerSecond(), it.p50Millis(), it.p99Millis(), it.requests());
            out.printf("  other programs kept %.2f of %d cores busy meanwhile%n", it.coresBusyWithOthers(), cores);
        }
    }

    /** Replaces what the same bench found last time. */
    Path write(Path folder) throws IOException {
        var file = folder.resolve("bench-" + bench + ".json");
        Files.writeString(file, Platform.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        return file;
    }
}
