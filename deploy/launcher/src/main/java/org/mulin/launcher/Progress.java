package org.mulin.launcher;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;

/** Tells how far the work is: one line that rewrites itself on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final long QUIET_SECONDS = 10;

    private final long start = System.nanoTime();
    private final PrintStream out;
    private final boolean terminal;
    private long lastShown = start;

    Progress(PrintStream out) {
        this.out = out;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    /** A line that stays. */
    void line(String text) {
        out.printf("%s%4d s  %s%n", terminal ? "\r\033[K" : "", seconds(start), text);
    }

    /** A line that the next one replaces. */
    void now(String text) {
        if (terminal) {
            out.printf("\r\033[K%4d s  %s", seconds(start), text);
            out.flush();
        } else if (seconds(lastShown) >= QUIET_SECONDS) {
            line(text);
            lastShown = System.nanoTime();
        }
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
