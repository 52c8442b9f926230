package org.mulin.search.text;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Different words for one matter, read from synonyms.zh.txt and used when asking, never when indexing. */
final class Synonyms {

    private static final Map<String, Set<String>> OTHERS = read();

    /** Longer words first, so that 楼道灯 is not taken for a 灯. */
    private static final Pattern WORDS = Pattern.compile(OTHERS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(joining("|")));

    private Synonyms() {}

    static List<Found> in(String text) {
        return WORDS.matcher(text)
                .results()
                .map(word -> new Found(word.start(), word.end(), OTHERS.getOrDefault(word.group(), Set.of())))
                .toList();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> others = new HashMap<>();
        try (var in = Synonyms.class.getResourceAsStream("synonyms.zh.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        List<String> group = Stream.of(line.trim().split(" +", -1))
                                .map(Normaliser::normalise)
                                .toList();
                        group.forEach(word -> {
                            Set<String> known = others.computeIfAbsent(word, _ -> new LinkedHashSet<>());
                            group.stream().filter(other -> !other.equals(word)).forEach(known::add);
                        });
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    /** A known word at a place in the text, and the other words for it. */
    record Found(int start, int end, Set<String> others) {}
}
