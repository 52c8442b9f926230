package org.mulin.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ends every process of an installation, those that need others first. */
record Down(Home home) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Returns how many processes there were. */
    int run() {
        home.markDown();
        return end(Program.SERVICES.stream().map(Program::name).toList())
                + end(List.of(Program.DISCOVERY.name(), Elasticsearch.NAME))
                + endPostgres();
    }

    private int end(List<String> names) {
        var processes = new ArrayList<ProcessHandle>();
        names.forEach(name -> Processes.find("java", home.mark(name)).ifPresent(processes::add));
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
