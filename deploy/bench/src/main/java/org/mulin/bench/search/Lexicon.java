package org.mulin.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mulin.bench.Generator;

/** Texts of cases, questions for them, and names, drawn from a list of words; the same in every run. */
final class Lexicon {
    private static final int TEXTS = 2_000;
    private static final long SEED = 20_261_128;

    private final Map<String, List<String>> words = read();
    private final Random random = new Random(SEED);

    Generator.Words cases() {
        return new Generator.Words(
                many(TEXTS, () -> draw("places") + draw("things") + draw("faults")),
                many(
                        TEXTS,
                        () -> "%s，%s的%s%s，%s。"
                                .formatted(
                                        draw("times"),
                                        draw("places"),
                                        draw("things"),
                                        draw("faults"),
                                        draw("effects"))),
                many(
                        TEXTS,
                        () -> "%s%s，%s；%s的%s也%s，%s。"
                                .formatted(
                                        draw("people"),
                                        draw("deeds"),
                                        draw("effects"),
                                        draw("places"),
                                        draw("things"),
                                        draw("faults"),
                                        draw("wishes"))));
    }

    /** As one types them: a thing and what is wrong with it. */
    List<String> questions(int count) {
        return many(count, () -> draw("things") + draw("faults"));
    }

    /** A thing alone, which very many cases mention. */
    List<String> broadQuestions(int count) {
        return words("things").subList(0, count);
    }

    List<String> names(int count) {
        return many(count, () -> draw("surnames") + draw("given") + draw("given"));
    }

    private List<String> many(int count, Supplier<String> one) {
        var many = new LinkedHashSet<String>();
        while (many.size() < count) {
            many.add(one.get());
        }
        return List.copyOf(many);
    }

    /** Words are not used alike often: the square makes the first of a list the usual ones. */
    private String draw(String list) {
        var from = words(list);
        var at = random.nextDouble();
        return from.get((int) (at * at * from.size()));
    }

    private List<String> words(String list) {
        return Objects.requireNonNull(words.get(list), list);
    }

    private static Map<String, List<String>> read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt")), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .collect(Collectors.toMap(List::getFirst, line -> line.subList(1, line.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
