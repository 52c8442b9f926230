package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in files that both sides of a wire agree on. */
public final class Contracts {
    private static final JsonMapper JSON = new JsonMapper();

    private Contracts() {}

    /** Reads the contract into the type and writes it again: not a field more, not a field less, no other form. */
    public static void prove(String name, Class<?> type) {
        var contract = JSON.readTree(read(file(name)));
        var written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(contract, type)));
        assertThat(written).as("%s as %s", name, type.getSimpleName()).isEqualTo(contract);
    }

    static Path file(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts"))) {
                return folder.resolve("contracts").resolve(name);
            }
        }
        throw new IllegalStateException("There is no folder named contracts above this one");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
