package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console in a real Chromium on the whole platform; console/story tells it, console/target/story keeps pictures. */
@ExtendWith(SharedInstallation.class)
class ConsoleStoryIT {

    @Test
    void peopleDoTheirWorkInTheConsole(TestInstallation installation) throws Exception {
        var console = Path.of("..", "..", "console").toRealPath();
        var told = console.resolve("target").resolve("story.log");
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
