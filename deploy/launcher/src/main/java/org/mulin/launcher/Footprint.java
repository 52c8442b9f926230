package org.mulin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process and its children have cost the machine so far: memory shared with others counts by its share, and is 0
 * where the system does not tell.
 */
record Footprint(Duration cpu, long megabytes) {

    private static final Pattern SHARE = Pattern.compile("Pss:\\s+(\\d+) kB");

    static Footprint of(ProcessHandle process) {
        var all = Stream.concat(Stream.of(process), process.descendants()).toList();
        return new Footprint(
                cpu(all), all.stream().mapToLong(Footprint::kilobytes).sum() / 1024);
    }

    private static Duration cpu(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long kilobytes(ProcessHandle process) {
        try {
            var summary = Files.readString(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"));
            var share = SHARE.matcher(summary);
            return share.find() ? Long.parseLong(share.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
