package org.mulin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform that runs here, as {@code ./mulin status --json} and the files in its folder tell. */
public record Platform(Path folder, String gateway, List<Part> parts, JsonNode tenants, JsonNode secrets) {
    public static final String POSTGRES = "postgres";

    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** One process, or a server that runs elsewhere and has no pid here. */
    public record Part(String name, @Nullable Long pid, int port, boolean healthy) {}

    private record Status(String gateway, List<Part> parts) {}

    /** An API client that works with cases. */
    public record Client(String tenant, String id, String secret) {}

    static Platform read(Path folder, InputStream status) {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new Failure("the bench counts CPU time in /proc, which this system does not have");
        }
        var content = JSON.readValue(status, Status.class);
        var down = content.parts().stream().filter(part -> !part.healthy()).toList();
        if (content.parts().isEmpty() || !down.isEmpty()) {
            throw new Failure("Mulin is not up and healthy: ./mulin status");
        }
        return new Platform(
                folder,
                content.gateway(),
                content.parts(),
                JSON.readTree(folder.resolve("credentials.json")).path("tenants"),
                JSON.readTree(folder.resolve("secrets.json")));
    }

    /** The processes of this machine by part; the bench needs PostgreSQL among them. */
    public Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        for (var part : parts) {
            if (part.pid() != null) {
                processes.put(part.name(), part.pid());
            }
        }
        if (!processes.containsKey(POSTGRES)) {
            throw new Failure("PostgreSQL runs elsewhere, where its CPU time cannot be counted");
        }
        return processes;
    }

    /** The options of the gateway's JVM, which all services share. */
    public String gatewayOptions() throws IOException {
        var line = Files.readString(Path.of("/proc/" + processes().get("gateway") + "/cmdline"));
        return Arrays.stream(line.split("\0", -1))
                .filter(argument -> argument.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    public int port(String part) {
        return parts.stream()
                .filter(candidate -> candidate.name().equals(part))
                .findFirst()
                .orElseThrow()
                .port();
    }

    public List<Client> clients() {
        return tenants.propertyStream()
                .map(tenant -> {
                    var client = tenant.getValue()
                            .path("apiClients")
                            .valueStream()
                            .filter(candidate ->
                                    candidate.path("role").asString().equals("HISTORY_IMPORTER"))
                            .findFirst()
                            .orElseThrow(() -> new Failure(tenant.getKey() + " has no API client for cases"));
                    return new Client(
                            tenant.getKey(),
                            client.path("clientId").asString(),
                            client.path("clientSecret").asString());
                })
                .toList();
    }
}
