package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mulin.launcher.Look.Answer;

/** Two processes of case-service: one may go, and nobody outside is to notice. */
@Tag("faults")
@ExtendWith(SharedInstallation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {

    private static final Duration START = Duration.ofMinutes(2);

    /** As long as others may remember an instance that has left, and a little more. */
    private static final String DEPARTURE = "8s";

    private static final Duration KNOWN = Duration.ofSeconds(8);
    private static final int READERS = 4;

    private final List<Process> instances = new ArrayList<>();
    private Service service;
    private String gateway;
    private String token;

    @BeforeAll
    void twoOfThem(TestInstallation place) throws Exception {
        var installation = place.opened();
        gateway = place.gateway();
        var credentials = Credentials.read(installation.home().file("credentials.json"));
        token = credentials
                .token(credentials.tenant("chengdu").client("HISTORY_IMPORTER"))
                .value();
        service = installation.services().stream()
                .filter(candidate -> candidate.program() == Program.CASES)
                .findFirst()
                .orElseThrow();
        end(service.process().orElseThrow());
        start();
        start();
    }

    @AfterAll
    void none() {
        instances.forEach(Process::destroyForcibly);
        instances.forEach(process -> Processes.end(List.of(process.toHandle()), Duration.ofSeconds(10)));
    }

    @Test
    void oneThatIsKilledIsHardlyNoticed() throws Exception {
        var answers = underLoad(() -> {
            instances.removeFirst().destroyForcibly();
            Progress.pause(Duration.ofSeconds(20).toMillis());
        });
        start();

        var bad = answers.stream().filter(answer -> !answer.good()).toList();
        assertThat(answers).hasSizeGreaterThan(500);
        assertThat(bad).as("of %d", answers.size()).hasSizeLessThanOrEqualTo(answers.size() / 1000);
    }

    @Test
    void aRollingRestartIsNotNoticedAtAll() throws Exception {
        var answers = underLoad(() -> {
            for (var i = 0; i < 2; i++) {
                end(instances.removeFirst().toHandle());
                start();
            }
        });

        assertThat(answers).hasSizeGreaterThan(500).allMatch(Answer::good);
    }

    private List<Answer> underLoad(Runnable happening) throws Exception {
        var load = Executors.newVirtualThreadPerTaskExecutor();
        var answers = Collections.synchronizedList(new ArrayList<Answer>());
        var going = new AtomicBoolean(true);
        for (var i = 0; i < READERS; i++) {
            load.execute(() -> {
                while (going.get()) {
                    answers.add(Look.CASES.once(gateway, token));
                    Progress.pause(10);
                }
            });
        }
        try {
            happening.run();
        } finally {
            going.set(false);
            load.close();
        }
        return List.copyOf(answers);
    }

    /** Until everybody knows it. */
    private void start() {
        var port = Ports.anyFree();
        var told = new HashMap<>(service.environment());
        told.put("SERVER_PORT", Integer.toString(port));
        told.put("MULIN_DEPARTURE", DEPARTURE);
        var command = service.cache().start(List.of(service.home().mark(service.name())));
        instances.add(Processes.start(command, told, service.home().folder(), service.log()));
        await().atMost(START)
                .until(() -> Http.read("http://127.0.0.1:%d/actuator/health".formatted(port))
                        .isPresent());
        Progress.pause(KNOWN.toMillis());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        Processes.end(List.of(process), Duration.ofSeconds(40));
    }
}
