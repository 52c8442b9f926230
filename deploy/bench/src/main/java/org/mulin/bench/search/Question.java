package org.mulin.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Caller;
import org.mulin.bench.CpuClock;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Measure;

/**
 * One kind of question: some of it through the gateway, and just what Elasticsearch is asked for them, without it; null
 * where it is asked nothing.
 */
record Question(String name, Measure through, @Nullable Measure straight) {

    /** Asked by one caller alone, so that nobody waits for anybody but Elasticsearch and the owners. */
    static Question of(
            String name,
            List<String> paths,
            Desk desk,
            Overheard overheard,
            Elasticsearch elasticsearch,
            CpuClock clock)
            throws IOException {
        var searches = new ArrayList<String>();
        for (var path : paths) {
            searches.add(overheard.of(() -> answered(desk.caller(), path)));
        }
        return new Question(
                name,
                new Measure(name, clock, List.of(() -> answered(desk.caller(), any(paths)))),
                searches.contains("")
                        ? null
                        : new Measure(
                                name + " straight from Elasticsearch",
                                clock,
                                List.of(() -> searched(elasticsearch, any(searches)))));
    }

    List<Measure> measures() {
        return straight == null ? List.of(through) : List.of(through, straight);
    }

    private static void answered(Caller caller, String path) throws IOException {
        if (!caller.read(path).contains("\"items\":[{")) {
            throw new Failure("nothing is found by " + path);
        }
    }

    private static void searched(Elasticsearch elasticsearch, String lines) throws IOException {
        for (var answer : elasticsearch.lines("/_msearch", lines).path("responses")) {
            if (answer.has("error")) {
                throw new Failure("what was overheard is not understood: " + answer);
            }
        }
    }

    static String any(List<String> from) {
        return from.get(ThreadLocalRandom.current().nextInt(from.size()));
    }
}
