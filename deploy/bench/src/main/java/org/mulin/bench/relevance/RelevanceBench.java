package org.mulin.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Platform;
import org.mulin.bench.relevance.JudgedQuery.Split;

/** Asks every judged query of Mulin and, in the same run, of two indexes as one makes them without further thought. */
public final class RelevanceBench {
    private static final String USAGE = "bench relevance takes --messages FILE, --pool FILE and --held-out";

    private final Platform platform;
    private final Options options;
    private final Consumer<String> progress;

    public RelevanceBench(Platform platform, List<String> options, Consumer<String> progress) {
        this.platform = platform;
        this.options = Options.of(options);
        this.progress = progress;
    }

    /**
     * The file of messages, where to write what was found and nobody has judged, and whether to ask what is held out: at
     * the end of a piece of work, not while it is tuned.
     */
    record Options(@Nullable Path messages, @Nullable Path pool, boolean heldOut) {
        static Options of(List<String> options) {
            var values = new LinkedHashMap<String, Path>();
            var heldOut = false;
            for (var option = options.iterator(); option.hasNext(); ) {
                switch (option.next()) {
                    case "--held-out" -> heldOut = true;
                    case "--messages" -> values.put("messages", path(option));
                    case "--pool" -> values.put("pool", path(option));
                    default -> throw new Failure(USAGE);
                }
            }
            return new Options(values.get("messages"), values.get("pool"), heldOut);
        }

        private static Path path(Iterator<String> option) {
            if (!option.hasNext()) {
                throw new Failure(USAGE);
            }
            return Path.of(option.next());
        }
    }

    /** What each finder showed for one query, best first. */
    record Asked(JudgedQuery query, Map<String, List<String>> found) {
        Scores scores(String finder) {
            return Scores.of(found.getOrDefault(finder, List.of()), query.grades());
        }
    }

    public RelevanceReport run() throws IOException {
        var messages = options.messages() == null ? List.<Text.Message>of() : Text.messages(options.messages());
        if (messages.isEmpty()) {
            progress.accept("without --messages FILE only what is judged of the invented texts is asked");
        }
        var town = new JudgedTown(platform, progress);
        town.fill(messages);
        var texts = texts(town, messages);
        var elasticsearch = new Elasticsearch(platform);
        try (var smartcn = new Smartcn();
                var standard = new PlainIndex(elasticsearch, "standard", "standard", UnaryOperator.identity());
                var words = new PlainIndex(elasticsearch, "smartcn", "whitespace", smartcn::words)) {
            standard.fill(texts);
            words.fill(texts);
            var asked = ask(town, texts, List.of(new MulinFinder(town.desk(), town), standard, words));
            writePool(asked, texts);
            return RelevanceReport.of(messages.size(), texts.size(), asked);
        }
    }

    /** Everything that can be found, cases with the numbers they have here. */
    private static List<Text> texts(JudgedTown town, List<Text.Message> messages) {
        var texts = new ArrayList<Text>();
        for (var text : Text.invented()) {
            texts.add(
                    text.id().startsWith("c")
                            ? new Text(text.id(), text.title(), text.body() + " " + town.number(text.id()))
                            : text);
        }
        messages.forEach(message -> texts.add(message.text()));
        return texts;
    }

    private List<Asked> ask(JudgedTown town, List<Text> texts, List<Finder> finders) throws IOException {
        var there = texts.stream().map(Text::id).collect(Collectors.toSet());
        var asked = new ArrayList<Asked>();
        for (var query : JudgedQuery.all()) {
            var judged = query.among(there);
            if (!judged.grades().isEmpty() && (options.heldOut() || query.split() == Split.DEV)) {
                var typed = judged.typed(town::number);
                var found = new LinkedHashMap<String, List<String>>();
                for (var finder : finders) {
                    found.put(finder.name(), finder.find(judged, typed));
                }
                asked.add(new Asked(judged, found));
            }
        }
        progress.accept("asked %d queries".formatted(asked.size()));
        return asked;
    }

    /** By query and document, not by who found it, so that whoever judges does not know whom it helps. */
    private void writePool(List<Asked> asked, List<Text> texts) throws IOException {
        if (options.pool() == null) {
            return;
        }
        var titles = texts.stream().collect(Collectors.toMap(Text::id, Text::title));
        var lines = new ArrayList<String>();
        for (var one : asked) {
            var unjudged = new LinkedHashSet<String>();
            one.found()
                    .values()
                    .forEach(found -> found.stream()
                            .limit(Scores.DEPTH)
                            .filter(id -> !one.query().grades().containsKey(id))
                            .forEach(unjudged::add));
            unjudged.stream()
                    .sorted()
                    .forEach(id -> lines.add(String.join("\t", one.query().text(), id, titles.getOrDefault(id, ""))));
        }
        Files.write(options.pool(), lines);
        progress.accept("%d that were found are not judged: %s".formatted(lines.size(), options.pool()));
    }
}
