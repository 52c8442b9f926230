package org.mulin.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

    /** Whether what runs is what would be started now. */
    default boolean current() {
        return true;
    }

    /** How far it says that it has followed the feeds of others. */
    default List<JsonNode> feeds() {
        return List.of();
    }

    /** How it last compared its indices with their owners. */
    default List<JsonNode> compared() {
        return List.of();
    }
}
