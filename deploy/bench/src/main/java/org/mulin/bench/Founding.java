package org.mulin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Founds the bench's own tenants, once, through the same API as everybody; what it must remember is in a file. */
final class Founding {
    private static final long PATIENCE = 60_000_000_000L;

    private final Platform platform;
    private final Consumer<String> progress;
    private final Path file;

    Founding(Platform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
        this.file = platform.folder().resolve("bench-tenants.json");
    }

    SizedTown town(int size) throws IOException {
        var known = known();
        var key = Integer.toString(size);
        if (known.path(key).isMissingNode()) {
            // With a tail of its own: one that was founded by half is left alone.
            var slug = "bench-%d-%s".formatted(size, secret().substring(0, 4));
            progress.accept("founding " + slug);
            ((ObjectNode) known).set(key, Platform.JSON.valueToTree(founded(slug)));
            Files.writeString(file, Platform.JSON.writeValueAsString(known));
        }
        var memory = known.path(key);
        var slug = memory.path("slug").asString();
        var client =
                new Platform.Client(slug, slug + ".desk", memory.path("secret").asString());
        var communities = new ArrayList<String>();
        for (var line : SizedTown.divisions().lines().toList()) {
            if (line.contains(",COMMUNITY,")) {
                communities.add(line.substring(0, line.indexOf(',')));
            }
        }
        var caller = Caller.of(platform, client);
        awaitGrants(caller, communities.getFirst());
        return new SizedTown(size, client, caller.tenant(), memory.path("unit").asString(), communities);
    }

    private JsonNode known() throws IOException {
        return Files.exists(file) ? Platform.JSON.readTree(file) : Platform.JSON.createObjectNode();
    }

    private Map<String, String> founded(String slug) throws IOException {
        var secret = secret();
        var stewardSecret = secret();
        Caller.operator(platform)
                .post(
                        "/internal/tenants",
                        Map.of(
                                "slug", slug,
                                "name", slug,
                                "root", Map.of("code", SizedTown.ROOT, "name", "试验市", "level", "CITY"),
                                "admin",
                                        Map.of(
                                                "username", "bench.admin",
                                                "displayName", "试验管理员",
                                                "password", secret()),
                                "adminClient", Map.of("name", "steward", "secret", stewardSecret)),
                        201);
        var steward = Caller.of(platform, new Platform.Client(slug, slug + ".steward", stewardSecret));
        steward.csv("/api/v1/divisions/imports", SizedTown.divisions());
        var unit = id(steward.post(
                "/api/v1/units", Map.of("name", "住房和城乡建设局", "kind", "DEPARTMENT", "division", SizedTown.ROOT), 201));
        var desk = id(steward.post("/api/v1/api-clients", Map.of("name", "desk", "secret", secret), 201));
        for (var role : List.of("API_CLIENT", "HISTORY_IMPORTER")) {
            steward.post("/api/v1/grants", Map.of("account", desk, "role", role, "division", SizedTown.ROOT), 201);
        }
        steward.post(
                "/api/v1/grants",
                Map.of("account", desk, "role", "UNIT_HANDLER", "division", SizedTown.ROOT, "unit", unit),
                201);
        var memory = new LinkedHashMap<String, String>();
        memory.put("slug", slug);
        memory.put("secret", secret);
        memory.put("unit", unit);
        return memory;
    }

    /** Divisions and grants made a moment ago reach the other services a moment later. */
    private static void awaitGrants(Caller caller, String community) throws IOException {
        var end = System.nanoTime() + PATIENCE;
        while (caller.status("/api/v1/cases?limit=1&division=" + community) != 200) {
            if (System.nanoTime() > end) {
                throw new Failure("the grants of a new tenant do not reach case-service");
            }
        }
    }

    private static String id(String answer) {
        return Platform.JSON.readTree(answer).path("id").asString();
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
