package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform as a city runs it: from the built jars, as separate processes, through the gateway. */
class PlatformStoryIT {
    private static final List<String> MODULES =
            List.of("gateway", "identity-service", "case-service", "activity-service", "search-service", "deploy");

    private Path project;
    private int port;

    @BeforeEach
    void anInstallationOfItsOwn(@TempDir Path folder) throws IOException {
        project = Files.createDirectory(folder.resolve("with a space"));
        var root = Path.of("..", "..").toRealPath();
        for (var module : MODULES) {
            Files.createSymbolicLink(project.resolve(module), root.resolve(module));
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void leaveNothing() throws Exception {
        mulin("reset", "--yes");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .orElse("")
                                .contains(Home.of(project).mark())))
                .isEmpty();
    }

    @Test
    void aMatterIsFiledFoundByTheRightPeopleAndSurvivesAKill() throws Exception {
        assertThat(mulin("up", "--detach")).isZero();
        var file = project.resolve(".mulin").resolve("credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var chengdu = Credentials.read(file).tenant("chengdu");

        var worker = signedIn(chengdu, "jifu.worker");
        var filed = worker.post("/api/v1/cases", """
                {"kind": "CONCERN", "title": "凉亭顶棚漏雨", "description": "雨天不能坐人", "division": "510107009004"}""");
        assertThat(filed.path("status").asString()).isEqualTo("FILED");
        var official = signedIn(chengdu, "wuhou.official");
        // Two seconds is the promise; a busy build machine is given more.
        await().atMost(Duration.ofSeconds(10)).until(() -> found(official) == 1);
        assertThat(found(worker)).isEqualTo(1);
        assertThat(found(signedIn(chengdu, "jinjiang.official"))).isZero();

        kill("case-service");
        kill("postgres");
        assertThat(mulin("up", "--detach")).isZero();
        assertThat(official.get("/api/v1/cases/" + filed.path("id").asString())
                        .path("title")
                        .asString())
                .isEqualTo("凉亭顶棚漏雨");
        assertThat(found(official)).isEqualTo(1);

        assertThat(mulin("search", "rebuild")).isZero();
        assertThat(found(official)).isEqualTo(1);
        assertThat(mulin("audit", "verify")).isZero();
        assertThat(mulin("status", "--json")).isZero();
        assertThat(mulin("down")).isZero();
    }

    private static long found(Browser browser) {
        return browser.get("/api/v1/search?q=" + Browser.encode("\"凉亭顶棚\""))
                .path("total")
                .asLong(-1);
    }

    private Browser signedIn(Credentials.Tenant tenant, String username) {
        var account = tenant.accounts().stream()
                .filter(candidate -> candidate.username().equals(username))
                .findFirst()
                .orElseThrow();
        return new Browser("http://127.0.0.1:" + port).signIn("chengdu", account);
    }

    private void kill(String name) {
        var environment = Map.of("MULIN_PORT", String.valueOf(port));
        Installation.open(Home.of(project), Settings.from(environment)).parts().stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> part.process().stream())
                .findFirst()
                .orElseThrow()
                .destroyForcibly();
    }

    private int mulin(String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmulin.project=" + project,
                "-cp",
                "target/launcher.jar:target/lib/*",
                "org.mulin.launcher.Main"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MULIN_PORT", String.valueOf(port));
        var process = builder.start();
        assertThat(process.waitFor(6, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
        return process.exitValue();
    }
}
