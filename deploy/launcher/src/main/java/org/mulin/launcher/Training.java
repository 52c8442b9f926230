package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts each service that has no start cache for its build once more, beside the one that runs, only to be learnt from.
 * It takes its time: it runs when all others have had theirs, and what a kill interrupts is done the next time.
 */
record Training(Installation installation, Progress progress) {

    static final String PART = "training";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One path of each kind; a service answers those of the others with a problem, which is worth learning, too. */
    private static final List<String> PATHS = List.of(
            "/actuator/health",
            "/actuator/info",
            "/api/v1/me",
            "/api/v1/divisions",
            "/api/v1/cases?limit=5",
            "/api/v1/search?q=1",
            "/eureka/apps",
            "/oauth2/authorization/web",
            "/");

    void run() {
        var services = new ArrayList<>(installation.services());
        services.add(installation.discovery());
        for (var service : services) {
            // A jar that was built in the meantime must not be unpacked in the place of the one that runs.
            if (service.current() && !service.cache().exists()) {
                train(service, service.cache());
            }
        }
    }

    /** The same in a process of its own, of the lowest priority. */
    static void inBackground(Installation installation) {
        var home = installation.home();
        var command = List.of(
                "nice",
                "-n",
                "19",
                StartCache.java(),
                home.mark(PART),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-Dmulin.project=" + home.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "train");
        // The class path may be relative to where this process runs.
        Processes.start(command, Map.of(), Path.of("").toAbsolutePath(), home.log(PART));
    }

    /** Ends it wherever it is; what a process that was to be learnt from is writing is never used. */
    static void end(Home home) {
        for (var running = running(home); !running.isEmpty(); running = running(home)) {
            running.forEach(ProcessHandle::destroyForcibly);
            Processes.end(running, Duration.ZERO);
        }
    }

    private static List<ProcessHandle> running(Home home) {
        return Processes.with(home.mark(PART))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }

    private void train(Service service, StartCache cache) {
        var port = Ports.anyFree();
        var process = service.learner(cache, port);
        try {
            var url = "http://127.0.0.1:" + port;
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (Http.read(url + "/actuator/health").isEmpty()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new Failure(service.name() + " does not start: "
                            + Logs.reason(installation.home().log(PART)));
                }
                Progress.pause(500);
            }
            var token = token();
            PATHS.forEach(path -> ask(url + path, token));
        } finally {
            process.destroy();
            Processes.end(List.of(process.toHandle()), PATIENCE);
        }
        var adopted = cache.adopt(installation.home().log(PART));
        progress.line(service.name() + (adopted ? " will start faster" : " taught nothing"));
    }

    private String token() {
        var credentials = Credentials.read(installation.home().file("credentials.json"));
        var client = credentials.tenant(Sample.TENANTS.getFirst()).client("HISTORY_IMPORTER");
        try {
            return credentials.token(client).value();
        } catch (IOException | AccessToken.Refused e) {
            throw new Failure("there is no token to learn with: " + e.getMessage());
        }
    }

    private static void ask(String url, String token) {
        Http.answer(HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token));
    }
}
