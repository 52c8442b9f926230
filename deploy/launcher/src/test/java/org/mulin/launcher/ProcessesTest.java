package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessIsFoundByItsMarkAloneAndEnded() {
        var mark = "mulin-" + UUID.randomUUID();
        start(mark);
        start(mark + "-other");

        await().until(() -> Processes.find("tail", mark).isPresent());
        var found = Processes.find("tail", mark).orElseThrow();
        Processes.end(List.of(found), Duration.ZERO);

        assertThat(Processes.find("tail", mark)).isEmpty();
        Processes.end(Processes.with(mark + "-other").toList(), Duration.ZERO);
    }

    @Test
    void aMarkInAnotherProgramsArgumentsIsNotTheProcess() {
        var mark = "mulin-" + UUID.randomUUID();
        start(mark);

        await().until(() -> Processes.with(mark).findAny().isPresent());
        assertThat(Processes.find("java", mark)).isEmpty();
        Processes.end(Processes.with(mark).toList(), Duration.ZERO);
    }

    private void start(String mark) {
        Processes.start(List.of("tail", "-f", "/dev/null", mark), Map.of(), folder, folder.resolve("log"));
    }
}
