package org.mulin.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How surnames are read, from surnames.zh.txt; 单 is shan before a name and dan elsewhere. */
final class Surnames {
    private static final Map<String, Surname> TABLE = read();

    private Surnames() {}

    /** A surname of one or two characters, its readings syllable by syllable, likeliest first. */
    record Surname(String name, List<List<String>> readings) {}

    /** The surname that a name begins with: of two characters if there is one, else the first character. */
    static Surname of(String name) {
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        var known = TABLE.getOrDefault(first, new Surname(first, List.of()));
        return name.length() < 2 ? known : TABLE.getOrDefault(name.substring(0, 2), known);
    }

    private static Map<String, Surname> read() {
        try (var in = Surnames.class.getResourceAsStream("surnames.zh.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .map(words -> new Surname(words.getFirst(), readings(words.subList(1, words.size()))))
                    .collect(Collectors.toMap(Surname::name, Function.identity()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<List<String>> readings(List<String> words) {
        return words.stream().map(word -> Arrays.asList(word.split("-", -1))).toList();
    }
}
