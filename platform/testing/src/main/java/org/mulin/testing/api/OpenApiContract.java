package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a service as it is checked in; a change of the API is a change of this file. */
final class OpenApiContract {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiContract() {}

    static void prove(String service, JsonNode running) {
        var file = Contracts.file("openapi/" + service + ".json");
        var now = SORTED.writeValueAsString(SORTED.treeToValue(running, Object.class)) + "\n";
        if (Boolean.getBoolean("contracts.write")) {
            write(file, now);
        }
        assertThat(now)
                .as(
                        "The API of %s is not what contracts/openapi/%s.json says. If the change is meant, write the file"
                                + " with: mvn verify -pl %s -am -Dit.test='*ApiIT' -Dcontracts.write=true",
                        service, service, service)
                .isEqualTo(Files.exists(file) ? Contracts.read(file) : "");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
