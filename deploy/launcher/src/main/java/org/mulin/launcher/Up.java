package org.mulin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mulin.platform.database.ServiceDatabase;

/** Starts what does not run, and returns when all of it is healthy. */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 300;

    private final Installation installation;
    private final Progress progress;
    private final Map<String, Process> starting = new LinkedHashMap<>();

    private final Map<String, Duration> readyAfter = new LinkedHashMap<>();

    private boolean news;

    Up(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /** Whether anything had to be started. */
    boolean run() {
        Training.end(installation.home());
        refuseForeignData();
        choosePorts();
        Servers.prepare(installation.home(), installation.state());
        var postgres = installation.postgres();
        start(installation.elasticsearch());
        start(installation.discovery());
        start(postgres);
        awaitHealth(List.of(postgres));
        makeDatabases();
        installation.services().forEach(this::start);
        awaitHealth(installation.parts());
        await("the services to find each other", this::unregistered);
        await("the gateway to answer", this::silentGateway);
        return news;
    }

    /** How long each part that was started took to be healthy. */
    Map<String, Duration> readyAfter() {
        return readyAfter;
    }

    /** Data whose passwords are gone cannot be opened again; processes without them are of no use. */
    private void refuseForeignData() {
        var home = installation.home();
        if (!installation.secrets().none()) {
            return;
        }
        new Down(home).run();
        if (Files.exists(home.file("servers").resolve(Postgres.NAME).resolve("data"))) {
            throw new Failure(
                    "%s is gone, and the data in %s cannot be opened without it; put it back, or ./mulin reset"
                            .formatted(home.file("secrets.json"), home.file("servers")));
        }
    }

    private void choosePorts() {
        var state = installation.state();
        chooseGatewayPort();
        state.keepPorts(installation.ports());
        var taken = installation.parts().stream()
                .filter(Up::obstructed)
                .map(Part::name)
                .toList();
        if (!taken.isEmpty()) {
            // The others were told the old ports when they started.
            new Down(installation.home()).run();
            taken.forEach(name -> state.keepPorts(Map.of(name, Ports.anyFree())));
        }
    }

    /** Never another port than the one people expect. */
    private void chooseGatewayPort() {
        var gateway = Program.GATEWAY.name();
        int kept = installation.port(gateway);
        int wanted = installation.settings().port().orElse(kept);
        var parts = installation.parts();
        if (wanted != kept && parts.stream().anyMatch(part -> part.process().isPresent())) {
            throw new Failure("Mulin runs at %s; ./mulin down first, then it can start at port %d"
                    .formatted(installation.gateway(), wanted));
        }
        var runs = parts.stream()
                .anyMatch(part -> part.name().equals(gateway) && part.process().isPresent());
        if (!runs && !Ports.free(wanted)) {
            throw new Failure("port %d is in use by another program; choose another: MULIN_PORT=%d ./mulin up"
                    .formatted(wanted, Ports.anyFree()));
        }
        installation.state().keepPorts(Map.of(gateway, wanted));
    }

    private static boolean obstructed(Part part) {
        var port = part.port();
        return port != null && part.process().isEmpty() && !Ports.free(port);
    }

    private void start(Part part) {
        part.start().ifPresent(process -> {
            progress.line("starting " + part.name());
            starting.put(part.name(), process);
            news = true;
        });
    }

    private void makeDatabases() {
        try (var connection = installation.database().connect()) {
            for (var program : Program.SERVICES) {
                var name = program.database();
                ServiceDatabase.create(connection, name, installation.passwords(name));
            }
        } catch (SQLException e) {
            throw new Failure("the databases cannot be made: " + e.getMessage());
        }
    }

    private void awaitHealth(List<Part> parts) {
        var waiting = new ArrayList<>(parts);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            waiting.removeIf(this::ready);
            if (waiting.isEmpty()) {
                return;
            }
            waiting.forEach(this::notice);
            var names = waiting.stream().map(Part::name).collect(Collectors.joining(", "));
            if (System.nanoTime() > deadline) {
                throw new Failure("%s is not healthy after %d s: %s"
                        .formatted(
                                names,
                                PATIENCE.toSeconds(),
                                Logs.reason(waiting.getFirst().log())));
            }
            progress.now("waiting for " + names);
            Progress.pause(POLL_MILLIS);
        }
    }

    private boolean ready(Part part) {
        var healthy = part.healthy();
        if (healthy && starting.remove(part.name()) != null) {
            readyAfter.put(part.name(), progress.time());
            progress.line(part.name() + " is ready");
        }
        return healthy;
    }

    /** What ran a moment ago and was just killed is started again; what ends while it starts is a failure. */
    private void notice(Part part) {
        var process = starting.get(part.name());
        // To look for a process among all of the machine's is work that those that start need done for themselves.
        if (part.port() == null
                || (process != null && process.isAlive())
                || part.process().isPresent()) {
            return;
        }
        if (process == null) {
            start(part);
        } else if (!process.isAlive()) {
            throw new Failure("%s ended while it started: %s".formatted(part.name(), Logs.reason(part.log())));
        }
    }

    /** Says what is still missing. */
    private interface Check {
        Optional<String> missing();
    }

    private void await(String what, Check check) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var missing = check.missing(); missing.isPresent(); missing = check.missing()) {
            if (System.nanoTime() > deadline) {
                throw new Failure("waited %d s for %s: %s".formatted(PATIENCE.toSeconds(), what, missing.get()));
            }
            progress.now("waiting for " + what);
            Progress.pause(POLL_MILLIS);
        }
    }

    private Optional<String> unregistered() {
        var registry = Http.read(installation.url(Program.DISCOVERY.name()) + "/eureka/apps");
        var names = registry.map(apps -> apps.findValuesAsString("name")).orElse(List.of());
        var missing = Program.SERVICES.stream()
                .map(Program::name)
                .filter(name -> !names.contains(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("discovery does not know " + missing);
    }

    private Optional<String> silentGateway() {
        try {
            installation.operatorToken(Program.GATEWAY.name()).value();
            return Optional.empty();
        } catch (IOException | AccessToken.Refused e) {
            return Optional.of("a token request ends in " + e.getMessage());
        }
    }
}
