package org.mulin.bench.relevance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mulin.bench.Failure;

/** What somebody types, and what is relevant to it: 3 was meant, 2 is the same matter in part, 1 touches it. */
record JudgedQuery(Split split, String kind, String text, Map<String, Integer> grades) {
    private static final Pattern NUMBER = Pattern.compile("\\{(number|tail|lower|plain|wide) (c\\d+)}");
    private static final int TAIL = 4;

    /** Whoever tunes the search looks at the one and never at the other. */
    enum Split {
        DEV,
        HOLDOUT
    }

    static List<JudgedQuery> all() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedQuery.class.getResourceAsStream("queries.tsv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(JudgedQuery::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JudgedQuery parse(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new Failure("a judged query has four columns: " + line);
        }
        var grades = new LinkedHashMap<String, Integer>();
        for (var judged : columns[3].split(" ", -1)) {
            var at = judged.indexOf(':');
            if (at < 1 || grades.put(judged.substring(0, at), Integer.valueOf(judged.substring(at + 1))) != null) {
                throw new Failure("\"%s\" is judged twice or not at all: %s".formatted(judged, line));
            }
        }
        return new JudgedQuery(
                Split.valueOf(columns[0].toUpperCase(Locale.ROOT)), columns[1], columns[2], Map.copyOf(grades));
    }

    /** With judgements of what is there alone. */
    JudgedQuery among(Set<String> documents) {
        return new JudgedQuery(
                split,
                kind,
                text,
                grades.entrySet().stream()
                        .filter(judged -> documents.contains(judged.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean isAboutPeople() {
        return grades.keySet().stream().allMatch(id -> id.startsWith("r"));
    }

    /** With the numbers that cases have here in the places that name them. */
    String typed(UnaryOperator<String> numberOf) {
        return NUMBER.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(written(place.group(1), numberOf.apply(place.group(2)))));
    }

    private static String written(String how, String number) {
        return switch (how) {
            case "tail" -> number.substring(number.length() - TAIL);
            case "lower" -> number.toLowerCase(Locale.ROOT);
            case "plain" -> number.replace("-", "");
            case "wide" ->
                number.chars()
                        .mapToObj(c -> c == '-' ? "－" : Character.toString(c + 0xFEE0))
                        .collect(Collectors.joining());
            default -> number;
        };
    }
}
