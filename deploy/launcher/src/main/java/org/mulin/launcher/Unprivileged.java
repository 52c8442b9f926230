package org.mulin.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL and Elasticsearch refuse to run as root: when root starts them, they run as nobody. */
final class Unprivileged {

    /** The number of "nobody", whose group has different names on different systems. */
    private static final int NOBODY = 65534;

    static final boolean ROOT = new UnixSystem().getUid() == 0;

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!ROOT) {
            return command;
        }
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    /** Whether the user that runs the servers can read this file or enter this folder. */
    static boolean reaches(Path path) {
        var flag = Files.isDirectory(path) ? "-x" : "-r";
        try {
            var process = new ProcessBuilder(command(List.of("test", flag, path.toString())))
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new Failure("as root, Mulin needs the command setpriv (util-linux); or run it as a normal user");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a folder that belongs to the user that runs the servers. */
    static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            return own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    static Path own(Path path) throws IOException {
        if (ROOT) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
        return path;
    }
}
