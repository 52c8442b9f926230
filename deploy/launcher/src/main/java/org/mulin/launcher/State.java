package org.mulin.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an installation remembers between commands: its ports, where its servers keep their data, which tenants are loaded. */
final class State {

    private record Content(
            Map<String, Integer> ports, @Nullable String servers, Set<String> loaded) {}

    private final Path file;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Set<String> loaded = new LinkedHashSet<>();
    private @Nullable String servers;

    State(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            var content = Json.read(file, Content.class);
            ports.putAll(content.ports());
            loaded.addAll(content.loaded());
            servers = content.servers();
        }
    }

    Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    void keepPorts(Map<String, Integer> chosen) {
        ports.putAll(chosen);
        save();
    }

    @Nullable
    Path servers() {
        return servers == null ? null : Path.of(servers);
    }

    void keepServers(Path folder) {
        servers = folder.toString();
        save();
    }

    boolean loaded(String tenant) {
        return loaded.contains(tenant);
    }

    void keepLoaded(String tenant) {
        loaded.add(tenant);
        save();
    }

    private void save() {
        Json.write(file, new Content(ports, servers, loaded));
    }
}
