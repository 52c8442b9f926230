package org.mulin.bench.search;

import java.io.IOException;
import org.mulin.bench.Failure;

/** A process that stands still until this is closed. */
record Halted(long pid) implements AutoCloseable {

    static Halted of(long pid) {
        signal("STOP", pid);
        return new Halted(pid);
    }

    @Override
    public void close() {
        signal("CONT", pid);
    }

    private static void signal(String name, long pid) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (sent.waitFor() != 0) {
                throw new Failure("process %d could not be sent %s".formatted(pid, name));
            }
        } catch (IOException failure) {
            throw new Failure("no kill in the path: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
