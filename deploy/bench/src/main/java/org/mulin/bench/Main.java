package org.mulin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mulin.bench.relevance.RelevanceBench;
import org.mulin.bench.search.SearchBench;

/** {@code ./mulin bench read} and what else it takes; on standard input is what {@code status --json} says. */
final class Main {
    private static final long START = System.nanoTime();

    private Main() {}

    static void main(String[] line) {
        try {
            var options = List.of(line);
            run(
                    options.isEmpty() ? "" : options.getFirst(),
                    options.stream().skip(1).toList());
        } catch (Failure | IOException | SQLException e) {
            System.err.println("mulin: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String name, List<String> more) throws IOException, SQLException {
        var folder = Path.of(System.getProperty("mulin.folder", ".mulin"));
        var platform = Platform.read(folder, System.in);
        var options = platform.gatewayOptions();
        if (options.contains("TieredStopAtLevel=1")) {
            progress("the services run as they start soonest, not as they run fastest; for that, start them with"
                    + " MULIN_JAVA_OPTIONS=\"-XX:+UseSerialGC -Xms512m -Xmx512m\" ./mulin up");
        }
        if (name.equals("lifecycle")) {
            var rounds = new LifecycleBench(platform, LifecycleBench.Plan.of(more), Main::progress).run();
            var report = LifecycleReport.of(options, rounds);
            report.print(System.out);
            progress("written to " + report.write(folder));
            return;
        }
        if (name.equals("relevance")) {
            var report = new RelevanceBench(platform, more, Main::progress).run();
            report.print(System.out);
            progress("written to " + report.write(folder));
            return;
        }
        if (name.equals("search")) {
            var report = new SearchBench(platform, more, Main::progress).run();
            report.print(System.out);
            progress("written to " + report.write(folder));
            return;
        }
        var bench = new Bench(platform, Main::progress);
        var pairs = switch (name) {
            case "read" -> bench.read();
            case "file" -> bench.file();
            default ->
                throw new Failure("bench takes read, file, lifecycle, relevance or search, not \"" + name + "\"");
        };
        var report = new Report(name, Instant.now(), Runtime.getRuntime().availableProcessors(), options, pairs);
        report.print(System.out);
        progress("written to " + report.write(folder));
    }

    private static void progress(String text) {
        System.out.printf("%4d s  %s%n", (System.nanoTime() - START) / 1_000_000_000, text);
    }
}
