package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An installation of a test's own, run by the launcher as ./mulin runs it; closing it leaves nothing. */
record TestInstallation(Path project, int port, TraceCollector collector) implements AutoCloseable {
    static TestInstallation in(Path folder) throws IOException {
        var project = Files.createDirectory(folder.resolve("with a space"));
        var root = Path.of("..", "..").toRealPath();
        for (var service : Program.SERVICES) {
            Files.createSymbolicLink(project.resolve(service.module()), root.resolve(service.module()));
        }
        Files.createSymbolicLink(project.resolve("deploy"), root.resolve("deploy"));
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new TestInstallation(project, socket.getLocalPort(), new TraceCollector());
        }
    }

    String gateway() {
        return "http://127.0.0.1:" + port;
    }

    Path credentials() {
        return project.resolve(".mulin").resolve("credentials.json");
    }

    Browser signedIn(String city, String username) {
        var account = Credentials.read(credentials()).tenant(city).accounts().stream()
                .filter(candidate -> candidate.username().equals(username))
                .findFirst()
                .orElseThrow();
        return new Browser(gateway()).signIn(city, account);
    }

    int mulin(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmulin.project=" + project,
                "-cp",
                "target/launcher.jar:target/lib/*",
                "org.mulin.launcher.Main"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MULIN_PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", collector.endpoint());
        var process = builder.start();
        assertThat(process.waitFor(6, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
        return process.exitValue();
    }

    Installation opened() {
        return Installation.open(Home.of(project), Settings.from(Map.of("MULIN_PORT", String.valueOf(port))));
    }

    void kill(String name) {
        opened().parts().stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> part.process().stream())
                .findFirst()
                .orElseThrow()
                .destroyForcibly();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        mulin("reset", "--yes");
        collector.close();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(Home.of(project).mark())))
                .isEmpty();
        Archive.deleteAll(project);
    }
}
