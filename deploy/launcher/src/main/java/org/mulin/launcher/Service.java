package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One of Mulin's own processes, run from its Boot jar in the layout that starts fastest. */
record Service(Home home, Program program, int number, Map<String, String> environment, List<String> javaOptions)
        implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public Integer port() {
        return number;
    }

    @Override
    public Path log() {
        return home.log(name());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Processes.find("java", home.mark(name()));
    }

    /** A process that runs an older build makes way for the new one. */
    @Override
    public Optional<Process> start() {
        if (current()) {
            return Optional.empty();
        }
        process().ifPresent(process -> {
            process.destroy();
            Processes.end(List.of(process), PATIENCE);
        });
        var command = cache().start(List.of(home.mark(name()), build()));
        return Optional.of(Processes.start(command, environment, home.folder(), log()));
    }

    StartCache cache() {
        return new StartCache(extracted(jar()), javaOptions);
    }

    /** Another process of this service, only to be learnt from: nobody is told of it. */
    Process learner(StartCache cache, int ownPort) {
        var own = new HashMap<>(environment);
        own.put("SERVER_PORT", Integer.toString(ownPort));
        own.put("EUREKA_CLIENT_REGISTER_WITH_EUREKA", "false");
        var command = cache.learn(List.of(home.mark(Training.PART)));
        return Processes.start(command, own, home.folder(), home.log(Training.PART));
    }

    @Override
    public boolean healthy() {
        return Http.read(url("health"))
                .filter(health -> health.path("status").asString("").equals("UP"))
                .isPresent();
    }

    @Override
    public Optional<String> version() {
        return Http.read(url("info"))
                .flatMap(info -> info.findValuesAsString("version").stream().findFirst());
    }

    @Override
    public boolean current() {
        return process().filter(process -> Processes.has(process, build())).isPresent();
    }

    @Override
    public List<JsonNode> feeds() {
        return info("feeds");
    }

    @Override
    public List<JsonNode> compared() {
        return info("compared");
    }

    private List<JsonNode> info(String list) {
        return Http.read(url("info"))
                .map(info -> info.path(list).valueStream().toList())
                .orElse(List.of());
    }

    private String url(String endpoint) {
        return "http://127.0.0.1:%d/actuator/%s".formatted(number, endpoint);
    }

    /** An argument by which a process is known to run what the jar has now. */
    private String build() {
        return "-Dmulin.build=" + stamp(jar());
    }

    private Path jar() {
        return Archive.only(home.project().resolve(program.module()).resolve("target"), name() + "-*.jar");
    }

    /** The jar unpacked by Boot's own tool, once per build. */
    private Path extracted(Path jar) {
        var folder = home.file("services").resolve(name());
        var target = folder.resolve(stamp(jar));
        var draft = folder.resolve("new");
        if (Files.notExists(target)) {
            Archive.deleteAll(folder);
            var command = List.of(
                    StartCache.java(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    draft.toString());
            if (Processes.run(command, home.folder(), log()) != 0) {
                throw new Failure("%s could not be unpacked: %s".formatted(jar, Logs.reason(log())));
            }
            try {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + target, e);
            }
        }
        return target.resolve(jar.getFileName());
    }

    private static String stamp(Path jar) {
        try {
            return "%x-%x".formatted(Files.getLastModifiedTime(jar).toMillis(), Files.size(jar));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }
}
