package org.mulin.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process of the platform, or a server that others run for it. */
interface Part {

    String name();

    /** Null for a server that others run. */
    @Nullable
    Integer port();

    Path log();

    /** The running process; empty for a server that others run. */
    Optional<ProcessHandle> process();

    /** Starts the process unless it runs. */
    Optional<Process> start();

    boolean healthy();

    /** The version that answers. */
    Optional<String> version();
}
