package org.mulin.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is asked, how long, and what it is held against. */
final class Bench {
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 4;
    private static final int FEWEST_WARM_UPS = 4;
    private static final int MOST_WARM_UPS = 15;
    private static final double NO_LONGER_FALLING = 0.97;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration STRAIGHT_ROUND = Duration.ofSeconds(2);

    private final Platform platform;
    private final CpuClock clock;
    private final Consumer<String> progress;

    Bench(Platform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
        this.clock = new CpuClock(platform.processes());
    }

    /** A request to the platform, and the same rows straight from PostgreSQL, whose CPU alone counts there. */
    record Pair(Measure.Result request, Measure.Result straight) {
        double ratio() {
            return request.cpuMillis()
                    / straight.cpuMillisByProcess().getOrDefault(Platform.POSTGRES, straight.cpuMillis());
        }
    }

    List<Pair> read() throws IOException, SQLException {
        var towns = towns();
        try (var straight = new Straight(platform, towns)) {
            return measure(
                    List.of(
                            through("a matter by id", towns, Bench::readOne),
                            through("a list of 20", towns, Bench::readList)),
                    List.of(
                            new Measure("its row", clock, straight.one()),
                            new Measure("their rows", clock, straight.list())));
        }
    }

    List<Pair> file() throws IOException, SQLException {
        var towns = towns();
        try (var straight = new Straight(platform, towns)) {
            return measure(
                    List.of(through("a matter filed", towns, Bench::file)),
                    List.of(new Measure("its rows, rolled back", clock, straight.file())));
        }
    }

    private List<Pair> measure(List<Measure> requests, List<Measure> straight) {
        warmUp(requests);
        straight.forEach(measure -> measure.warmUp(STRAIGHT_ROUND));
        for (var round = 1; round <= ROUNDS; round++) {
            progress.accept("round %d of %d".formatted(round, ROUNDS));
            requests.forEach(measure -> measure.round(ROUND));
            straight.forEach(measure -> measure.round(STRAIGHT_ROUND));
        }
        var pairs = new ArrayList<Pair>();
        for (var number = 0; number < requests.size(); number++) {
            pairs.add(
                    new Pair(requests.get(number).result(), straight.get(number).result()));
        }
        return pairs;
    }

    /** As long as requests get cheaper, the JVMs are still compiling what they have learned. */
    private void warmUp(List<Measure> requests) {
        var cheapest = Double.MAX_VALUE;
        for (var number = 1; number <= MOST_WARM_UPS; number++) {
            var cost = requests.stream()
                    .mapToDouble(measure -> measure.warmUp(ROUND))
                    .average()
                    .orElseThrow();
            progress.accept("warming up: %.2f ms CPU per request".formatted(cost));
            if (number >= FEWEST_WARM_UPS && cost > cheapest * NO_LONGER_FALLING) {
                return;
            }
            cheapest = Math.min(cheapest, cost);
        }
    }

    private List<Town> towns() throws IOException {
        var towns = new ArrayList<Town>();
        for (var client : platform.clients()) {
            progress.accept("looking for cases to read in " + client.tenant());
            towns.add(Town.of(platform, client));
        }
        return towns;
    }

    /** A token of its own for each connection, the tenants in turn, so that each tenant has its share. */
    private Measure through(String name, List<Town> towns, Request request) throws IOException {
        var workers = new ArrayList<Load.Worker>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var town = towns.get(number % towns.size());
            var caller = Caller.of(platform, town.client());
            workers.add(() -> request.send(caller, town));
        }
        return new Measure(name, clock, workers);
    }

    private interface Request {
        void send(Caller caller, Town town) throws IOException;
    }

    private static void readOne(Caller caller, Town town) throws IOException {
        var id = town.anyCase();
        require(caller.read("/api/v1/cases/" + id), "{\"id\":\"" + id + "\"");
    }

    private static void readList(Caller caller, Town town) throws IOException {
        require(caller.read("/api/v1/cases?limit=20"), "{\"items\":[{\"id\":\"");
    }

    private static void file(Caller caller, Town town) throws IOException {
        var division = town.anyDivision();
        var filing = Map.of(
                "kind", "CONCERN",
                "title", "路灯不亮",
                "description", "小广场的路灯坏了三天，晚上走路看不清，希望尽快派人看一看。",
                "division", division);
        require(caller.post("/api/v1/cases", filing, 201), "\"division\":\"" + division + "\"");
    }

    private static void require(String answer, String field) {
        if (!answer.contains(field)) {
            throw new Failure("an answer lacks %s: %s".formatted(field, answer));
        }
    }
}
