package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Elasticsearch that comes with the project: one node, on loopback alone, on a data folder that outlives it. */
record Elasticsearch(Home home, Path folder, int number, Path archives, List<String> javaOptions) implements Part {

    static final String NAME = "elasticsearch";

    private static final String SETTINGS = """
            cluster.name: mulin
            node.name: mulin
            discovery.type: single-node
            network.host: 127.0.0.1
            http.port: %d
            path.data: %s
            path.logs: %s
            xpack.security.enabled: false
            # A nearly full disk must not make a developer's indices read-only.
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    private static final String LOGGING = """
            appender.file.type = RollingFile
            appender.file.name = file
            appender.file.fileName = ${sys:es.logs.base_path}/elasticsearch.log
            appender.file.filePattern = ${sys:es.logs.base_path}/elasticsearch.log.%i
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = %d %p %c{1.}: %m%n
            appender.file.policies.type = Policies
            appender.file.policies.size.type = SizeBasedTriggeringPolicy
            appender.file.policies.size.size = 20MB
            appender.file.strategy.type = DefaultRolloverStrategy
            appender.file.strategy.max = 1
            rootLogger.level = warn
            rootLogger.appenderRef.file.ref = file
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Integer port() {
        return number;
    }

    @Override
    public Path log() {
        return folder.resolve("logs").resolve("elasticsearch.log");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Processes.find("java", home.mark(name()));
    }

    @Override
    public Optional<Process> start() {
        if (process().isPresent()) {
            return Optional.empty();
        }
        try {
            unpack();
            configure();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare Elasticsearch in " + folder, e);
        }
        var java = Path.of(System.getProperty("java.home"));
        if (!Unprivileged.reaches(java.resolve("bin/java"))) {
            throw new Failure("Elasticsearch does not run as root, and no other user can read the JDK in " + java
                    + ": put it into /opt, or run Mulin as a normal user");
        }
        var environment = Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_PATH_CONF", folder.resolve("config").toString(),
                "ES_TMPDIR", folder.resolve("tmp").toString(),
                "ES_JAVA_OPTS", home.mark(name()) + " " + String.join(" ", javaOptions),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        var command = List.of(programs().resolve("bin/elasticsearch").toString(), "--daemonize", starter(home));
        return Optional.of(Processes.start(Unprivileged.command(command), environment, folder, home.log(name())));
    }

    /** A setting that nobody reads: by it, the short-lived process that starts the server is known. */
    static String starter(Home home) {
        return "-Enode.attr.installation=" + home.mark();
    }

    @Override
    public boolean healthy() {
        return Http.read(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                .isPresent();
    }

    @Override
    public Optional<String> version() {
        return version(url());
    }

    static Optional<String> version(String url) {
        return Http.read(url + "/_nodes/_local?filter_path=nodes.*.version")
                .flatMap(nodes -> nodes.findValuesAsString("version").stream().findFirst());
    }

    private String url() {
        return "http://127.0.0.1:" + number;
    }

    private void unpack() throws IOException {
        if (!Files.exists(programs())) {
            Unprivileged.folder(folder);
            try (var stream = Files.newInputStream(archive())) {
                Archive.unpackZip(stream, programs());
            }
        }
    }

    private void configure() throws IOException {
        for (var name : List.of("config", "data", "logs", "tmp")) {
            Unprivileged.folder(folder.resolve(name));
        }
        Files.writeString(
                folder.resolve("config/elasticsearch.yml"),
                SETTINGS.formatted(
                        number,
                        Json.MAPPER.writeValueAsString(folder.resolve("data").toString()),
                        Json.MAPPER.writeValueAsString(folder.resolve("logs").toString())));
        Files.writeString(folder.resolve("config/log4j2.properties"), LOGGING);
        Files.writeString(
                folder.resolve("config/jvm.options"), "-Djava.io.tmpdir=${ES_TMPDIR}\n-XX:+ExitOnOutOfMemoryError\n");
    }

    private Path programs() {
        return folder.resolve(archive().getFileName().toString().replace(".zip", ""));
    }

    private Path archive() {
        return Archive.only(archives, "elasticsearch-*.zip");
    }
}
