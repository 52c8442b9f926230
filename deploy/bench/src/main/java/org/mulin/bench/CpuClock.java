package org.mulin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU milliseconds that processes have used so far, each with its children: PostgreSQL's backends are such. */
public final class CpuClock {
    /** The kernel counts for programs in hundredths of a second, on every Linux. */
    private static final long MILLIS_PER_TICK = 10;

    private final Map<String, Long> pids;

    public CpuClock(Map<String, Long> pids) {
        this.pids = pids;
    }

    /** A moment's reading: by part, this program, and the whole machine. */
    record Reading(Map<String, Long> parts, long self, long machine) {
        long total() {
            return parts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** What programs have used that are neither the platform nor the bench. */
        long others() {
            return machine - total() - self;
        }

        Reading since(Reading before) {
            var used = new LinkedHashMap<String, Long>();
            parts.forEach((part, millis) -> used.put(part, millis - before.parts.getOrDefault(part, 0L)));
            return new Reading(used, self - before.self, machine - before.machine);
        }
    }

    Reading read() {
        var parts = new LinkedHashMap<String, Long>();
        pids.forEach((part, pid) -> parts.put(part, tree(pid)));
        return new Reading(parts, used(ProcessHandle.current().pid()), machine());
    }

    /** The process, those of its children that have ended, and those that live. */
    private static long tree(long pid) {
        var living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> used(child.pid()))
                .sum();
        return used(pid) + living;
    }

    private static long used(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc/" + pid + "/stat"))) * MILLIS_PER_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** utime, stime, cutime and cstime of proc_pid_stat(5); the name before them may hold spaces and parentheses. */
    static long ticks(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
    }

    /** Busy time of all cores: user, nice, system, irq, softirq of proc_stat(5). */
    private static long machine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().split(" +", -1);
            return (Long.parseLong(fields[1])
                            + Long.parseLong(fields[2])
                            + Long.parseLong(fields[3])
                            + Long.parseLong(fields[6])
                            + Long.parseLong(fields[7]))
                    * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
