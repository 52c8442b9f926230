package org.mulin.launcher;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs, where, and whether it is well. */
record Status(String gateway, List<Line> parts) {

    /** One part; without a pid it does not run here. */
    record Line(
            String name,
            @Nullable Long pid,
            @Nullable Integer port,
            boolean healthy,
            @Nullable String version) {}

    static Status of(Installation installation) {
        return new Status(
                installation.gateway(),
                installation.parts().stream().map(Status::line).toList());
    }

    boolean healthy() {
        return parts.stream().allMatch(Line::healthy);
    }

    void print(PrintStream out) {
        out.printf("%-18s %8s %6s  %-10s %s%n", "PART", "PID", "PORT", "HEALTH", "VERSION");
        parts.forEach(part -> out.printf(
                "%-18s %8s %6s  %-10s %s%n",
                part.name(),
                part.pid() == null ? "-" : part.pid(),
                part.port() == null ? "-" : part.port(),
                part.healthy() ? "healthy" : "down",
                part.version() == null ? "-" : part.version()));
        out.println(gateway);
    }

    private static Line line(Part part) {
        var pid = part.process().map(ProcessHandle::pid).orElse(null);
        var here = pid != null || part.port() == null;
        var version = here ? part.version().orElse(null) : null;
        return new Line(part.name(), pid, part.port(), here && part.healthy(), version);
    }
}
