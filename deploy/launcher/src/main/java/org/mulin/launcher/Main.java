package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The commands behind {@code ./mulin}. Each ends with 0, or with 1 and one line that says why not. */
final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    /** To the script: nothing was started, so there is nothing to wait for or to stop again. */
    private static final int RUNS_ALREADY = 3;

    private final Home home;
    private final Arguments arguments;
    private final Progress progress = new Progress(System.out);

    private Main(Home home, Arguments arguments) {
        this.home = home;
        this.arguments = arguments;
    }

    static void main(String[] line) {
        System.exit(run(line));
    }

    private static int run(String[] line) {
        try {
            var home = Home.of(Path.of(System.getProperty("mulin.project", ".")));
            return new Main(home, Arguments.parse(line)).run();
        } catch (Failure | Refusal | UncheckedIOException e) {
            var cause = e.getCause() == null ? "" : ": " + e.getCause();
            System.err.println("mulin: " + e.getMessage() + cause);
            return FAILED;
        }
    }

    private int run() {
        return switch (arguments.word(0, "the command")) {
            case "up" -> alone(this::up);
            case "down" -> alone(this::down);
            case "reset" -> alone(this::reset);
            case "train" -> train();
            case "bench" -> alone(this::bench);
            case "status" -> status();
            case "logs" -> logs();
            case "import" -> load();
            case "search" -> search();
            case "audit" -> audit();
            default ->
                throw new Failure("there is no command \"%s\"; ./mulin help shows all"
                        .formatted(arguments.words().getFirst()));
        };
    }

    private int up() {
        var installation = installation();
        var news = new Up(installation, progress).run();
        var credentials = new DemoTenants(installation, progress).load();
        credentials.print(System.out);
        progress.line("Mulin %s at %s".formatted(news ? "is ready" : "runs already", installation.gateway()));
        home.markUp();
        Training.inBackground(installation);
        return news || arguments.has("detach") ? DONE : RUNS_ALREADY;
    }

    /** What {@code up} leaves behind in the background; nobody types it. */
    private int train() {
        new Training(installation(), progress).run();
        return DONE;
    }

    private int down() {
        var ended = new Down(home).run();
        progress.line(ended == 0 ? "nothing was running" : ended + " processes have ended");
        return DONE;
    }

    private int reset() {
        new Reset(installation()).run(arguments.has("yes"));
        progress.line("all data is deleted");
        return DONE;
    }

    private int status() {
        var status = Status.of(installation());
        if (arguments.has("json")) {
            System.out.print(Json.pretty(status));
        } else {
            status.print(System.out);
        }
        return status.healthy() ? DONE : FAILED;
    }

    private int bench() {
        if (!arguments.word(1, "what to measure").equals("start")) {
            throw new Failure("bench takes start here");
        }
        new StartBench(installation(), progress).run(number("runs", 3), System.out);
        home.markUp();
        return DONE;
    }

    private int logs() {
        var name = arguments.word(1, "the name of a part");
        var part = installation().parts().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no part \"%s\"; ./mulin status shows all".formatted(name)));
        Logs.tail(part.log(), number("lines", 100)).forEach(System.out::println);
        if (!arguments.has("no-follow")) {
            Logs.follow(part.log());
        }
        return DONE;
    }

    private int number(String option, int otherwise) {
        var text = arguments.options().getOrDefault(option, Integer.toString(otherwise));
        if (!text.matches("\\d{1,6}")) {
            throw new Failure("--%s must be a number, not \"%s\"".formatted(option, text));
        }
        return Integer.parseInt(text);
    }

    private int load() {
        var kind = arguments.word(1, "what to import");
        var file = Path.of(System.getProperty("mulin.from", "")).resolve(arguments.word(2, "the file"));
        requireRunning();
        var credentials = Credentials.read(home.file("credentials.json"));
        var tenant = credentials.tenant(arguments.required("tenant"));
        return switch (kind) {
            case "divisions", "categories" -> {
                var steward = credentials.api(tenant.client("TENANT_ADMIN"));
                var path = "/api/v1/" + kind + "/imports" + (kind.equals("divisions") ? howFar() : "");
                progress.line(CsvUpload.send(steward, path, file, System.err::println));
                yield DONE;
            }
            case "cases" -> {
                var api = credentials.api(tenant.client("HISTORY_IMPORTER"));
                try (var cases = CaseFile.open(file, arguments.required("division"))) {
                    var outcome = new CaseImport(api, progress, System.err::println).run(cases);
                    progress.line(outcome.toString());
                    yield outcome.refused() == 0 ? DONE : FAILED;
                }
            }
            default -> throw new Failure("import takes divisions, categories or cases, not \"" + kind + "\"");
        };
    }

    /** The parameters of an import of divisions. */
    private String howFar() {
        var parameters = "?dryRun=%s&goOn=%s&complete=%s"
                .formatted(arguments.has("dry-run"), arguments.has("go-on"), arguments.has("complete"));
        return arguments.has("effective")
                ? parameters + "&effective=" + Api.encode(arguments.required("effective"))
                : parameters;
    }

    private int search() {
        var what = arguments.word(1, "what to do with the search index");
        requireRunning();
        var family = arguments.words().size() > 2 ? arguments.word(2, "the family") : "";
        var index = new SearchIndex(installation().operator(Program.SEARCH.name()), progress);
        switch (what) {
            case "rebuild" -> index.rebuild(family);
            case "rollback" -> index.rollBack(family);
            case "drop" -> index.drop(family);
            default -> throw new Failure("search takes only: rebuild, rollback, drop");
        }
        return DONE;
    }

    private int audit() {
        if (!arguments.word(1, "what to do with the audit").equals("verify")) {
            throw new Failure("audit takes only: verify");
        }
        return new AuditVerify(installation(), System.out).run() ? DONE : FAILED;
    }

    private void requireRunning() {
        if (Processes.find("java", home.mark(Program.GATEWAY.name())).isEmpty()) {
            throw new Failure("Mulin does not run here; ./mulin up starts it");
        }
    }

    private Installation installation() {
        return Installation.open(home, Settings.from(System.getenv()));
    }

    private interface Command {
        int run();
    }

    /** One command at a time may start and stop processes. */
    private int alone(Command command) {
        try (var channel = FileChannel.open(home.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                progress.line("waiting for another ./mulin command to end");
                channel.lock();
            }
            return command.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + home.folder(), e);
        }
    }
}
