package org.mulin.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it may be asked for: as it is written, in pinyin, by the first letters of the syllables, and as it sounds in
 * the south; each from the beginning and from every place where a part of it begins, without dots and spaces.
 */
public record PersonName(List<String> written, List<String> pinyin, List<String> initials, List<String> southern) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public static PersonName of(String name) {
        Set<String> pinyin = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        Set<String> southern = new LinkedHashSet<>();
        var written = beginnings(name);
        for (var beginning : written) {
            var isWhole = beginning.equals(written.getFirst());
            for (var reading : Pinyin.readings(beginning, isWhole)) {
                spellings(String.join("", reading)).forEach(spelling -> {
                    pinyin.add(spelling);
                    southern.add(Pinyin.southern(spelling));
                });
                initials.add(initials(reading));
            }
        }
        return new PersonName(written, List.copyOf(pinyin), List.copyOf(initials), List.copyOf(southern));
    }

    /** The letters and digits of what was typed, normalised. */
    public static String letters(String typed) {
        return BETWEEN.matcher(Normaliser.normalise(typed)).replaceAll("");
    }

    /** How the whole of what was typed may be read, in pinyin. */
    public static List<String> readings(String letters) {
        return Pinyin.readings(letters, true).stream()
                .flatMap(reading -> spellings(String.join("", reading)).stream())
                .toList();
    }

    /** What was typed in Latin letters as a name in them would be kept. */
    public static String latin(String letters) {
        return Pinyin.latin(letters);
    }

    public static String southern(String letters) {
        return Pinyin.southern(letters);
    }

    /** The whole name, what follows the surname, and what follows each dot; a single character is no beginning. */
    private static List<String> beginnings(String name) {
        var parts = Stream.of(BETWEEN.split(Normaliser.normalise(name), -1))
                .filter(part -> !part.isEmpty())
                .toList();
        var beginnings = new ArrayList<String>();
        for (var first = 0; first < parts.size(); first++) {
            beginnings.add(String.join("", parts.subList(first, parts.size())));
        }
        if (parts.size() == 1 && Pinyin.isHan(parts.getFirst().codePointAt(0))) {
            beginnings.add(parts.getFirst()
                    .substring(Surnames.of(parts.getFirst()).name().length()));
        }
        return beginnings.stream()
                .filter(it -> it.codePointCount(0, it.length()) > 1)
                .distinct()
                .toList();
    }

    /** ü is typed as v, as u and, from passports, as yu. */
    private static Set<String> spellings(String pinyin) {
        return new LinkedHashSet<>(List.of(pinyin, pinyin.replace('v', 'u'), pinyin.replace("v", "yu")));
    }

    private static String initials(List<String> reading) {
        var initials = new StringBuilder();
        reading.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }
}
