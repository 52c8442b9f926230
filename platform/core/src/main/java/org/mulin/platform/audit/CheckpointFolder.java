package org.mulin.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A service's checkpoints in files that are only ever appended to: a folder per tenant, a file per day. */
final class CheckpointFolder implements CheckpointStore {
    private final Path folder;

    /** Takes the folder that all services share, and the database that this one owns. */
    CheckpointFolder(Path all, String database) {
        this.folder = all.resolve(database);
    }

    @Override
    public void append(UUID tenant, LocalDate day, String line) {
        var file = folder.resolve(tenant.toString()).resolve(day + ".txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<UUID> tenants() {
        return names(folder).map(UUID::fromString).toList();
    }

    /** Every line of a tenant, day by day. */
    List<String> lines(UUID tenant) {
        var own = folder.resolve(tenant.toString());
        return names(own)
                .sorted()
                .flatMap(name -> {
                    try {
                        return Files.readAllLines(own.resolve(name)).stream();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                })
                .toList();
    }

    private static Stream<String> names(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
