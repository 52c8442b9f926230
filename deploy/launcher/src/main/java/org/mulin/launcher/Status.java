package org.mulin.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What runs, where, whether it is well, and how far behind the others it is. */
record Status(String gateway, List<Line> parts) {

    enum State {
        HEALTHY,
        /** It answers, but an older build than the tree's: {@code ./mulin up} replaces it. */
        OUTDATED,
        /** It runs, and does not say that it is well. */
        UNWELL,
        DOWN
    }

    /**
     * One part; without a pid it does not run here. The lag is, for each feed that it follows, for how many seconds it has
     * not seen the end of it; -1 before the first time. What was compared are its indices with their owners, each at its
     * last full round.
     */
    record Line(
            String name,
            @Nullable Long pid,
            @Nullable Integer port,
            State state,
            @Nullable String version,
            Map<String, Long> lagSeconds,
            List<JsonNode> compared,
            long megabytes) {

        @JsonProperty
        boolean healthy() {
            return state == State.HEALTHY || state == State.OUTDATED;
        }
    }

    static Status of(Installation installation) {
        return new Status(
                installation.gateway(),
                installation.parts().stream().map(Status::line).toList());
    }

    boolean healthy() {
        return parts.stream().allMatch(Line::healthy);
    }

    void print(PrintStream out) {
        out.printf("%-18s %8s %6s  %-9s %-15s %9s  %s%n", "PART", "PID", "PORT", "STATE", "VERSION", "MEMORY", "LAG");
        parts.forEach(part -> out.printf(
                "%-18s %8s %6s  %-9s %-15s %6d MB  %s%n",
                part.name(),
                part.pid() == null ? "-" : part.pid(),
                part.port() == null ? "-" : part.port(),
                part.state(),
                part.version() == null ? "-" : part.version(),
                part.megabytes(),
                lag(part)));
        parts.forEach(part -> part.compared().forEach(round -> out.println(compared(round))));
        out.printf(
                "%d MB in all, at %s%n",
                parts.stream().mapToLong(Line::megabytes).sum(), gateway);
    }

    private static String lag(Line part) {
        return part.lagSeconds().entrySet().stream()
                .map(feed -> "%s %d s".formatted(feed.getKey(), feed.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String compared(JsonNode round) {
        return "index of %s: %s of %s compared, %s differed, %s repaired, at %s"
                .formatted(
                        round.path("family").asString(""),
                        round.path("depth").asString("").toLowerCase(Locale.ROOT),
                        round.path("compared").asString(""),
                        round.path("differing").asString(""),
                        round.path("repaired").asString(""),
                        round.path("at").asString(""));
    }

    private static Line line(Part part) {
        var process = part.process();
        if (process.isEmpty() && part.port() != null) {
            return new Line(part.name(), null, part.port(), State.DOWN, null, Map.of(), List.of(), 0);
        }
        return new Line(
                part.name(),
                process.map(ProcessHandle::pid).orElse(null),
                part.port(),
                state(part),
                part.version().orElse(null),
                lags(part.feeds(), Instant.now()),
                part.compared(),
                process.map(Footprint::of).map(Footprint::megabytes).orElse(0L));
    }

    private static State state(Part part) {
        if (!part.healthy()) {
            return State.UNWELL;
        }
        return part.current() ? State.HEALTHY : State.OUTDATED;
    }

    private static Map<String, Long> lags(List<JsonNode> feeds, Instant now) {
        var lags = new TreeMap<String, Long>();
        for (var feed : feeds) {
            var asOf = Optional.ofNullable(feed.path("asOf").asString(null));
            lags.put(
                    feed.path("feed").asString(""),
                    asOf.map(at -> Duration.between(Instant.parse(at), now).toSeconds())
                            .orElse(-1L));
        }
        return lags;
    }
}
