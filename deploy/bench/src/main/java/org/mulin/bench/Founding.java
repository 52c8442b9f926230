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
public final class Founding {
    private static final long PATIENCE = 60_000_000_000L;

    private final Platform platform;
    private final Consumer<String> progress;
    private final Path file;

    public Founding(Platform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
        this.file = platform.folder().resolve("bench-tenants.json");
    }

    SizedTown town(int size) throws IOException {
        return town(Integer.toString(size), size);
    }

    /** A town of one's own for each key, of whatever size. */
    public SizedTown town(String key, int size) throws IOException {
        var founded = tenant(key, SizedTown.divisions());
        var communities = new ArrayList<String>();
        for (var line : SizedTown.divisions().lines().toList()) {
            if (line.contains(",COMMUNITY,")) {
                communities.add(line.substring(0, line.indexOf(',')));
            }
        }
        return new SizedTown(size, founded.desk(), founded.tenant(), founded.unit(), communities);
    }

    /** A tenant, who works with its cases and who administers it, and its one unit. */
    public record Founded(Platform.Client desk, Platform.Client steward, String tenant, String unit) {}

    /** The tenant of this key, with the divisions of a file whose first row is the root. */
    public Founded tenant(String key, String divisions) throws IOException {
        var known = known();
        if (known.path(key).isMissingNode()) {
            // With a tail of its own: one that was founded by half is left alone.
            var slug = "bench-%s-%s".formatted(key, secret().substring(0, 4));
            progress.accept("founding " + slug);
            ((ObjectNode) known).set(key, Platform.JSON.valueToTree(founded(slug, divisions)));
            Files.writeString(file, Platform.JSON.writeValueAsString(known));
        }
        var memory = known.path(key);
        var slug = memory.path("slug").asString();
        var desk =
                new Platform.Client(slug, slug + ".desk", memory.path("secret").asString());
        var steward = new Platform.Client(
                slug, slug + ".steward", memory.path("stewardSecret").asString(""));
        var caller = Caller.of(platform, desk);
        awaitGrants(caller, divisions.lines().toList().getLast().split(",", -1)[0]);
        return new Founded(desk, steward, caller.tenant(), memory.path("unit").asString());
    }

    private JsonNode known() throws IOException {
        return Files.exists(file) ? Platform.JSON.readTree(file) : Platform.JSON.createObjectNode();
    }

    private Map<String, String> founded(String slug, String divisions) throws IOException {
        var root = divisions.lines().skip(1).findFirst().orElseThrow().split(",", -1);
        var secret = secret();
        var stewardSecret = secret();
        Caller.operator(platform)
                .post(
                        "/internal/tenants",
                        Map.of(
                                "slug", slug,
                                "name", slug,
                                "root", Map.of("code", root[0], "name", root[1], "level", root[2]),
                                "admin",
                                        Map.of(
                                                "username", "bench.admin",
                                                "displayName", "试验管理员",
                                                "password", secret()),
                                "adminClient", Map.of("name", "steward", "secret", stewardSecret)),
                        201);
        var steward = Caller.of(platform, new Platform.Client(slug, slug + ".steward", stewardSecret));
        steward.csv("/api/v1/divisions/imports", divisions, 200);
        var unit = id(
                steward.post("/api/v1/units", Map.of("name", "试验单位", "kind", "DEPARTMENT", "division", root[0]), 201));
        var desk = id(steward.post("/api/v1/api-clients", Map.of("name", "desk", "secret", secret), 201));
        for (var role : List.of("API_CLIENT", "HISTORY_IMPORTER")) {
            steward.post("/api/v1/grants", Map.of("account", desk, "role", role, "division", root[0]), 201);
        }
        steward.post(
                "/api/v1/grants",
                Map.of("account", desk, "role", "UNIT_HANDLER", "division", root[0], "unit", unit),
                201);
        var memory = new LinkedHashMap<String, String>();
        memory.put("slug", slug);
        memory.put("secret", secret);
        memory.put("stewardSecret", stewardSecret);
        memory.put("unit", unit);
        return memory;
    }

    /** Divisions and grants made a moment ago reach the other services a moment later. */
    private static void awaitGrants(Caller caller, String division) throws IOException {
        var end = System.nanoTime() + PATIENCE;
        while (caller.status("/api/v1/cases?limit=1&division=" + division) != 200) {
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
