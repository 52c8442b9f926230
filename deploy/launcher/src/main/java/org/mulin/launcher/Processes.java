package org.mulin.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Processes that outlive the command which starts them, known again by a mark among their arguments, never by a saved pid. */
final class Processes {

    private static final long LARGEST_LOG = 20_000_000;
    private static final Duration UNKILLABLE = Duration.ofSeconds(10);

    /** Out of the terminal's reach, so that Ctrl-C and a closed window do not hit them. */
    private static final String DETACHED =
            "command -v setsid >/dev/null && exec setsid \"$@\"; trap '' INT HUP; exec \"$@\"";

    private Processes() {}

    static Process start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        var whole = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "sh"));
        whole.addAll(command);
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** The running program that has the mark among its arguments. */
    static Optional<ProcessHandle> find(String program, String mark) {
        return with(mark)
                .filter(process -> process.info().command().orElse("").contains("/" + program))
                .findFirst();
    }

    static Stream<ProcessHandle> with(String argument) {
        return ProcessHandle.allProcesses().filter(process -> has(process, argument));
    }

    static boolean has(ProcessHandle process, String argument) {
        var line = process.info().commandLine().orElse("");
        return (line + " ").contains(" " + argument + " ");
    }

    /** Runs a short command to its end and returns how it ended. */
    static int run(List<String> command, Path folder, Path log) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all have ended; kills those that have not after a while. */
    static void end(List<ProcessHandle> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var process : processes) {
            if (!ended(process, deadline)) {
                process.destroyForcibly();
                if (!ended(process, System.nanoTime() + UNKILLABLE.toNanos())) {
                    throw new Failure("process " + process.pid() + " does not end, even when killed");
                }
            }
        }
    }

    private static boolean ended(ProcessHandle process, long deadline) {
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Progress.pause(20);
        }
        return true;
    }

    /** Where nobody collects the dead, as in many containers, they keep their number but no program. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
