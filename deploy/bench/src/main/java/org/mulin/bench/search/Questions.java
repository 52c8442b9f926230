package org.mulin.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mulin.bench.CpuClock;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Platform;
import org.mulin.bench.SizedTown;

/** What is asked: in the largest tenant, and once in the smallest, which must not pay for the others. */
final class Questions {
    private static final int EACH = 4;
    private static final int DEEP = 100;
    private static final List<String> BEGINNINGS = List.of("路", "电梯", "wuye", "xq");
    private static final String SEARCH = "/api/v1/search?limit=20&q=";

    private final Platform platform;
    private final Lexicon lexicon;
    private final Elasticsearch elasticsearch;
    private final CpuClock clock;
    private final Consumer<String> progress;
    private final List<Question> questions = new ArrayList<>();

    Questions(Platform platform, Lexicon lexicon, CpuClock clock, Consumer<String> progress) {
        this.platform = platform;
        this.lexicon = lexicon;
        this.clock = clock;
        this.progress = progress;
        this.elasticsearch = new Elasticsearch(platform);
    }

    List<Question> of(SizedTown largest, SizedTown smallest, List<String> names) throws IOException {
        var desk = new Desk(platform, largest.client());
        var community = largest.communities().getFirst();
        var words = lexicon.broadQuestions(EACH);
        add("one community", largest, desk, paths(words, it -> SEARCH + it + "&division=" + community));
        add("one district", largest, desk, paths(words, it -> SEARCH + it + "&division=" + community.substring(0, 6)));
        add("the whole city", largest, desk, paths(words, it -> SEARCH + it));
        add("a thing and its fault", largest, desk, paths(lexicon.questions(EACH), it -> SEARCH + it));
        add("facets, no words", largest, desk, paths(List.of("CLOSED"), it -> "/api/v1/search?limit=1&status=" + it));
        addDeep(largest, desk, words);
        add(
                "a person",
                largest,
                desk,
                paths(names.subList(0, EACH), it -> "/api/v1/search/people?reason=CONTACT&q=" + it));
        add("suggestions", largest, desk, paths(BEGINNINGS, it -> "/api/v1/search/suggest?q=" + it));
        add("a small tenant's city", smallest, new Desk(platform, smallest.client()), paths(words, it -> SEARCH + it));
        return questions;
    }

    /** One question of two tenants, of which each finds what it has. */
    Neighbours neighbours(SizedTown quiet, SizedTown noisy) throws IOException {
        return new Neighbours(
                new Desk(platform, quiet.client()),
                new Desk(platform, noisy.client()),
                paths(lexicon.broadQuestions(EACH), it -> SEARCH + it),
                clock);
    }

    private static List<String> paths(List<String> words, UnaryOperator<String> path) {
        return words.stream().map(Overheard::encoded).map(path).toList();
    }

    private void add(String name, SizedTown town, Desk desk, List<String> paths) throws IOException {
        progress.accept("listening to: " + name);
        var overheard = new Overheard(platform, elasticsearch, town.tenant());
        questions.add(Question.of(name, paths, desk, overheard, elasticsearch, clock));
    }

    /** Page by page as anyone comes there; with few cases the last page there is. */
    private void addDeep(SizedTown town, Desk desk, List<String> words) throws IOException {
        var paths = new ArrayList<String>();
        var shallowest = DEEP;
        for (var first : paths(words, it -> SEARCH + it)) {
            var path = first;
            var page = 1;
            for (var next = next(desk, path); page < DEEP && !next.isEmpty(); page++) {
                path = first + "&cursor=" + Overheard.encoded(next);
                next = next(desk, path);
            }
            paths.add(path);
            shallowest = Math.min(shallowest, page);
        }
        add("page %d".formatted(shallowest), town, desk, paths);
    }

    private static String next(Desk desk, String path) throws IOException {
        return desk.caller().json(path).path("next").asString("");
    }
}
