package org.mulin.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that others run for Mulin: never started or stopped here. */
record External(String name, Path log, Supplier<Optional<String>> answer) implements Part {

    @Override
    public @Nullable Integer port() {
        return null;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public Optional<Process> start() {
        return Optional.empty();
    }

    @Override
    public boolean healthy() {
        return answer.get().isPresent();
    }

    @Override
    public Optional<String> version() {
        return answer.get();
    }
}
