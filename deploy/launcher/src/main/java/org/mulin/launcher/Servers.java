package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where PostgreSQL and Elasticsearch live: in the installation's folder, or where an unprivileged user can reach it. */
final class Servers {

    private static final long NEEDED_BYTES = 512L << 20;

    private Servers() {}

    static Path prepare(Home home, State state) {
        var known = state.servers();
        var folder = known != null && Files.isDirectory(known) ? known : make(home, state);
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Failure("the disk of %s has only %d MB free; Mulin needs %d MB"
                        .formatted(folder, free >> 20, NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the disk of " + folder, e);
        }
        return folder;
    }

    private static Path make(Home home, State state) {
        try {
            var inside = Files.createDirectories(home.file("servers"));
            // A new name each time: another user of this machine may have made a folder with a name that can be
            // guessed.
            var folder =
                    Unprivileged.reaches(inside) ? inside : Files.createTempDirectory(Path.of("/var/lib"), "mulin-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            state.keepServers(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the servers", e);
        }
    }
}
