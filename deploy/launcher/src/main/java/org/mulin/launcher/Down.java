package org.mulin.launcher;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ends every process of an installation, those that need others first. */
record Down(Home home) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Returns how many processes there were. */
    int run() {
        home.markDown();
        Training.end(home);
        return end(Processes.with(Elasticsearch.starter(home)))
                + end(Program.SERVICES.stream().map(Program::name).toList())
                + end(List.of(Program.DISCOVERY.name(), Elasticsearch.NAME))
                + endPostgres();
    }

    private int end(List<String> names) {
        return end(names.stream().flatMap(name -> Processes.find("java", home.mark(name)).stream()));
    }

    private static int end(Stream<ProcessHandle> running) {
        var processes = running.toList();
        processes.forEach(ProcessHandle::destroy);
        Processes.end(processes, PATIENCE);
        return processes.size();
    }

    /** PostgreSQL takes the usual signal as a wish to wait for its last connection. */
    private int endPostgres() {
        var process = Postgres.process(home);
        process.ifPresent(postgres -> {
            Processes.run(
                    List.of("kill", "-INT", Long.toString(postgres.pid())), home.folder(), home.log(Postgres.NAME));
            Processes.end(List.of(postgres), PATIENCE);
        });
        return process.isPresent() ? 1 : 0;
    }
}
