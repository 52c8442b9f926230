package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL that comes with the project, on a data folder that outlives it. */
record Postgres(Home home, Path folder, int number, Database database) implements Part {

    static final String NAME = "postgres";

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
        return home.log(name());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process(home);
    }

    static Optional<ProcessHandle> process(Home home) {
        return Processes.find("postgres", "cluster_name=" + home.mark());
    }

    @Override
    public Optional<Process> start() {
        if (process().isPresent()) {
            return Optional.empty();
        }
        try {
            unpack();
            initialise();
            endOrphans();
            // Nothing runs on the data now, so this can only name a dead process, or a stranger with its number.
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare PostgreSQL in " + folder, e);
        }
        var command = List.of(
                program("postgres").toString(),
                "-D",
                data().toString(),
                "-c",
                "cluster_name=" + home.mark(),
                "-c",
                "port=" + number,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200");
        return Optional.of(Processes.start(Unprivileged.command(command), Map.of(), folder, log()));
    }

    @Override
    public boolean healthy() {
        return version().isPresent();
    }

    @Override
    public Optional<String> version() {
        return database.version();
    }

    private void unpack() throws IOException {
        if (Files.exists(programs())) {
            return;
        }
        Unprivileged.folder(folder);
        var archive = archive();
        try (var stream = Postgres.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new Failure("no PostgreSQL comes with Mulin for this system (%s); set MULIN_POSTGRES_URL"
                        .formatted(archive));
            }
            Archive.unpackTarXz(stream, programs());
        }
    }

    /** Makes the data folder beside its place: one that exists is whole. */
    private void initialise() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        var draft = folder.resolve("data.new");
        var password = folder.resolve("password");
        Archive.deleteAll(draft);
        Json.writeForOwner(password, database.password().getBytes(StandardCharsets.US_ASCII));
        Unprivileged.own(password);
        var command = List.of(
                program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + database.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        try {
            if (Processes.run(Unprivileged.command(command), folder, log()) != 0) {
                throw new Failure("PostgreSQL could not make its data folder: " + Logs.reason(log()));
            }
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a kill of the first process, the others may still be at work on the data for a moment. */
    private void endOrphans() {
        var own = Optional.of(program(NAME).toString());
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().equals(own))
                .toList();
        Processes.end(orphans, Duration.ofSeconds(10));
    }

    private Path programs() {
        return folder.resolve("programs");
    }

    private Path program(String name) {
        return programs().resolve("bin").resolve(name);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-%s-%s.txz".formatted(system, machine);
    }
}
