package org.mulin.search.text;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Different words for one matter, used when asking, never when indexing. */
public final class Synonyms {
    private static final Pattern NONE = Pattern.compile("(?!)");

    /** What synonyms.zh.txt has, line by line. */
    public static final List<String> SHIPPED_LINES = shipped();

    public static final Synonyms SHIPPED = of(SHIPPED_LINES);

    private final Map<String, Set<String>> others;
    private final Pattern words;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
        // Longer words first, so that 楼道灯 is not taken for a 灯.
        this.words = others.isEmpty()
                ? NONE
                : Pattern.compile(others.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(joining("|")));
    }

    /** One matter per line. */
    public static Synonyms of(List<String> lines) {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        lines.stream()
                .map(Synonyms::group)
                .forEach(group -> group.forEach(word -> {
                    var known = others.computeIfAbsent(word, _ -> new LinkedHashSet<>());
                    group.stream().filter(other -> !other.equals(word)).forEach(known::add);
                }));
        return new Synonyms(others);
    }

    /** The words of a line, normalised; none if it is empty or a remark, which begins with #. */
    public static List<String> group(String line) {
        var text = Normaliser.normalise(line).strip();
        return text.isEmpty() || text.startsWith("#") ? List.of() : List.of(text.split("\\s+", -1));
    }

    /** Every word that has another. */
    public Set<String> words() {
        return others.keySet();
    }

    List<Found> in(String text) {
        return words.matcher(text)
                .results()
                .map(word -> new Found(word.start(), word.end(), others.getOrDefault(word.group(), Set.of())))
                .toList();
    }

    /** The text with one word in place of all that say the same, so that two texts can be compared. */
    public String unified(String text) {
        return words.matcher(text)
                .replaceAll(word -> Stream.concat(
                                Stream.of(word.group()), others.getOrDefault(word.group(), Set.of()).stream())
                        .min(Comparator.naturalOrder())
                        .map(Matcher::quoteReplacement)
                        .orElseThrow());
    }

    private static List<String> shipped() {
        try (var in = Synonyms.class.getResourceAsStream("synonyms.zh.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A known word at a place in the text, and the other words for it. */
    record Found(int start, int end, Set<String> others) {}
}
