package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole platform as a city runs it: from the built jars, as separate processes, through the gateway. */
@ExtendWith(SharedInstallation.class)
class PlatformStoryIT {
    private TestInstallation installation;

    @BeforeEach
    void itRuns(TestInstallation shared) {
        installation = shared;
    }

    @Test
    void aMatterIsFiledFoundByTheRightPeopleAndSurvivesAKill() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.credentials())))
                .isEqualTo("rw-------");

        var worker = installation.signedIn("chengdu", "jifu.worker");
        var filed = worker.post("/api/v1/cases", """
                {"kind": "CONCERN", "title": "凉亭顶棚漏雨", "description": "雨天不能坐人", "division": "510107009004"}""");
        assertThat(filed.path("status").asString()).isEqualTo("FILED");
        var official = installation.signedIn("chengdu", "wuhou.official");
        // Two seconds is the promise; a busy build machine is given more.
        await().atMost(Duration.ofSeconds(10)).until(() -> found(official) == 1);
        assertThat(found(worker)).isEqualTo(1);
        assertThat(found(installation.signedIn("chengdu", "jinjiang.official"))).isZero();

        installation.kill("case-service");
        installation.kill("postgres");
        assertThat(installation.mulin("up", "--detach")).isZero();
        // The parts that went on remember the dead one for some seconds; half a minute is the promise.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                official.get("/api/v1/cases/" + filed.path("id").asString())
                                        .path("title")
                                        .asString())
                        .isEqualTo("凉亭顶棚漏雨"));
        await().atMost(Duration.ofSeconds(30)).until(() -> found(official) == 1);

        assertThat(installation.mulin("search", "rebuild")).isZero();
        assertThat(found(official)).isEqualTo(1);
        assertThat(installation.mulin("audit", "verify")).isZero();
        assertThat(installation.mulin("status", "--json")).isZero();
        assertThat(installation.mulin("down")).isZero();
    }

    private static long found(Browser browser) {
        return browser.get("/api/v1/search?q=" + Browser.encode("\"凉亭顶棚\""))
                .path("total")
                .asLong(-1);
    }
}
