package org.mulin.bench.search;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Caller;
import org.mulin.bench.CpuClock;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Founding;
import org.mulin.bench.Generator;
import org.mulin.bench.MovingIn;
import org.mulin.bench.Platform;
import org.mulin.bench.SizedTown;

/**
 * Fills tenants of very unequal size, lets search follow the last of them against the clock, and then asks every kind of
 * question in turn through the gateway and of Elasticsearch alone.
 */
public final class SearchBench {
    private static final int PEOPLE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Platform platform;
    private final Plan plan;
    private final Consumer<String> progress;
    private final CpuClock clock;
    private final Lexicon lexicon = new Lexicon();

    public SearchBench(Platform platform, List<String> options, Consumer<String> progress) {
        this.platform = platform;
        this.plan = Plan.of(options);
        this.progress = progress;
        this.clock = new CpuClock(platform.processes());
    }

    /** Documents in a second: by the feed, if it had enough to bring; and by bulk requests alone. */
    record Speed(@Nullable Double feed, double bulk) {}

    public SearchReport run() throws IOException, SQLException {
        var towns = towns();
        var indexing = new Indexing(new Elasticsearch(platform));
        var feed = fill(towns, indexing);
        progress.accept("writing the same in bulk");
        var speed = new Speed(feed, indexing.bulkPerSecond());
        var names = lexicon.names(PEOPLE);
        new MovingIn(Caller.of(platform, towns.getFirst().client()), progress)
                .moveIn(towns.getFirst().communities().getFirst(), rows(names));
        var asking = new Questions(platform, lexicon, clock, progress);
        var questions = asking.of(towns.getFirst(), towns.getLast(), names);
        ask(questions);
        var neighbours = asking.neighbours(towns.getLast(), towns.get(towns.size() - 2));
        disturb(neighbours);
        return SearchReport.of(
                platform.gatewayOptions(),
                towns.stream().map(SizedTown::size).toList(),
                indexing.bytesPerDocument(),
                speed,
                questions,
                neighbours.result());
    }

    private static List<String> rows(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> "试验花园,%d,1,%d,自有,%s,138%08d,户主,2020-05-01"
                        .formatted(1 + at / 20, 101 + at % 20, names.get(at), at))
                .toList();
    }

    private List<SizedTown> towns() throws IOException {
        var founding = new Founding(platform, progress);
        var towns = new ArrayList<SizedTown>();
        var sizes = plan.sizes();
        for (var rank = 0; rank < sizes.size(); rank++) {
            towns.add(founding.town("search-" + (rank + 1), sizes.get(rank)));
        }
        return towns;
    }

    private long search() {
        var pid = platform.processes().get("search-service");
        if (pid == null) {
            throw new Failure("search-service runs elsewhere, where it cannot be halted");
        }
        return pid;
    }

    /**
     * The largest last, when search has all the others, and while search stands still: what it brings in a second from then on
     * is all that it can.
     */
    private @Nullable Double fill(List<SizedTown> towns, Indexing indexing) throws IOException, SQLException {
        var generator = new Generator(platform, lexicon.cases(), progress);
        var before = indexing.written();
        var coming = 0L;
        for (var town : towns.subList(1, towns.size())) {
            coming += generator.fill(town);
        }
        progress.accept("waiting for search to have %,d".formatted(coming));
        indexing.feedPerSecond(before, coming);
        before = indexing.written();
        try (var _ = Halted.of(search())) {
            coming = generator.fill(towns.getFirst());
        }
        progress.accept("waiting for search to have %,d".formatted(coming));
        return indexing.feedPerSecond(before, coming);
    }

    private void ask(List<Question> questions) {
        progress.accept("warming up");
        var measures = questions.stream().flatMap(it -> it.measures().stream()).toList();
        measures.forEach(it -> it.warmUp(WARM_UP));
        for (var round = 1; round <= plan.rounds(); round++) {
            progress.accept("round %d of %d".formatted(round, plan.rounds()));
            measures.forEach(it -> it.round(plan.time()));
        }
    }

    private void disturb(Neighbours neighbours) {
        progress.accept("two of the small ones, one of them noisy");
        neighbours.warmUp(WARM_UP);
        for (var round = 1; round <= plan.rounds(); round++) {
            neighbours.round(plan.time());
        }
    }
}
