package org.mulin.search.text;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How names may be read, in letters without tones; ü is v. */
public final class Pinyin {
    private static final int MOST_READINGS = 8;
    private static final int MOST_PER_CHARACTER = 2;
    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Map<Integer, List<String>> READ = new ConcurrentHashMap<>();

    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern NEITHER = Pattern.compile("[^a-z]");
    private static final Pattern FLAT_TONGUE = Pattern.compile("([zcs])h");
    /** With whatever g the next syllable begins with, so that shangguan and sanguan are one. */
    private static final Pattern FRONT_NASAL = Pattern.compile("([aei])ng+");

    private Pinyin() {}

    /** Every plausible reading of a normalised name of letters, syllable by syllable, likeliest first. */
    static List<List<String>> readings(String name, boolean withSurname) {
        List<List<String>> readings = List.of(List.of());
        var rest = name;
        if (withSurname && isHan(name.codePointAt(0))) {
            var surname = Surnames.of(name);
            readings = surnames(surname);
            rest = name.substring(surname.name().length());
        }
        for (var at = 0; at < rest.length(); ) {
            var end = unit(rest, at);
            readings = extended(readings, unitReadings(rest.substring(at, end)));
            at = end;
        }
        return readings;
    }

    /** As a normalised text sounds: a syllable for each Han character, in its likeliest reading, and nothing else. */
    public static String sound(String text) {
        return text.codePoints()
                .filter(Pinyin::isHan)
                .mapToObj(han -> character(han).getFirst())
                .collect(Collectors.joining(" "));
    }

    /** What was typed or written in Latin letters, without tones and accents: lǚ is lv. */
    static String latin(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).replace("u\u0308", "v");
        return MARK.matcher(decomposed).replaceAll("");
    }

    /** As it sounds in the south, where zh is z, ng is n and l is n. */
    static String southern(String letters) {
        var flat = FLAT_TONGUE.matcher(letters).replaceAll("$1");
        return FRONT_NASAL.matcher(flat).replaceAll("$1n").replace('l', 'n');
    }

    /** A Han character, or a run of other letters, which stands for itself. */
    private static int unit(String text, int at) {
        var end = text.offsetByCodePoints(at, 1);
        if (!isHan(text.codePointAt(at))) {
            while (end < text.length() && !isHan(text.codePointAt(end))) {
                end = text.offsetByCodePoints(end, 1);
            }
        }
        return end;
    }

    private static List<String> unitReadings(String unit) {
        return isHan(unit.codePointAt(0)) ? character(unit.codePointAt(0)) : List.of(latin(unit));
    }

    /** As the table has it, else as ICU reads surnames, else as the characters are read anywhere. */
    private static List<List<String>> surnames(Surnames.Surname surname) {
        Set<List<String>> readings = new LinkedHashSet<>(surname.readings());
        if (surname.name().codePointCount(0, surname.name().length()) == 1) {
            var asSurname = letters(NAMES.transliterate(surname.name()));
            if (!asSurname.isEmpty()) {
                readings.add(List.of(asSurname));
            }
            unitReadings(surname.name()).forEach(reading -> readings.add(List.of(reading)));
        }
        return readings.stream().limit(MOST_READINGS).toList();
    }

    private static List<List<String>> extended(List<List<String>> readings, List<String> next) {
        var extended = new ArrayList<List<String>>();
        for (var syllable : next) {
            for (var reading : readings) {
                var longer = new ArrayList<>(reading);
                longer.add(syllable);
                extended.add(longer);
            }
        }
        return extended.stream().limit(MOST_READINGS).toList();
    }

    private static List<String> character(int character) {
        return READ.computeIfAbsent(character, it -> {
            Set<String> readings = new LinkedHashSet<>();
            readings.add(letters(PLAIN.transliterate(Character.toString(it))));
            if (Character.isBmpCodePoint(it)) {
                var others = PinyinHelper.toHanyuPinyinStringArray((char) it.intValue());
                if (others != null) {
                    Arrays.stream(others)
                            .map(other -> letters(other.replace("u:", "v")))
                            .forEach(readings::add);
                }
            }
            // A character that nobody knows stands for itself, so that the others can still be found.
            readings.remove("");
            return readings.isEmpty()
                    ? List.of(Character.toString(it))
                    : readings.stream().limit(MOST_PER_CHARACTER).toList();
        });
    }

    private static String letters(String read) {
        return NEITHER.matcher(latin(read)).replaceAll("");
    }

    static boolean isHan(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }
}
