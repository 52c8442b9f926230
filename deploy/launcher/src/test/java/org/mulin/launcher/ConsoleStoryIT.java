package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real Chromium on the whole platform; console/story tells it, console/target/story keeps pictures. */
class ConsoleStoryIT {

    @Test
    void peopleDoTheirWorkInTheConsole(@TempDir Path folder) throws Exception {
        var console = Path.of("..", "..", "console").toRealPath();
        var told = console.resolve("target").resolve("story.log");
        try (var installation = TestInstallation.in(folder)) {
            assertThat(installation.mulin("up", "--detach")).isZero();

            var builder = new ProcessBuilder("npm", "run", "--silent", "story")
                    .directory(console.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile());
            builder.environment()
                    .put("MULIN_CREDENTIALS", installation.credentials().toString());
            var story = builder.start();
            assertThat(story.waitFor(15, TimeUnit.MINUTES)).as("the story ends").isTrue();
            assertThat(story.exitValue()).as(Files.readString(told)).isZero();
        }
    }
}
