package org.mulin.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The name of a unit or a division as it may be asked for: as it is written, in pinyin and by first letters; each from
 * wherever somebody may begin, since 东区住房和城乡建设局 is spoken of as 住房和城乡建设局.
 */
public record PlaceName(List<String> written, List<String> pinyin, List<String> initials) {
    private static final int LONGEST = 40;

    public static PlaceName of(String name) {
        Set<String> written = new LinkedHashSet<>();
        Set<String> pinyin = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        var letters = PersonName.letters(name);
        var rest = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        while (rest.codePointCount(0, rest.length()) > 1) {
            written.add(rest);
            for (var reading : Pinyin.readings(rest, false)) {
                pinyin.add(String.join("", reading));
                initials.add(initials(reading));
            }
            rest = rest.substring(rest.offsetByCodePoints(0, 1));
        }
        return new PlaceName(List.copyOf(written), List.copyOf(pinyin), List.copyOf(initials));
    }

    /** How a name of these letters may be read. */
    public static List<String> readings(String letters) {
        return Pinyin.readings(letters, false).stream()
                .map(reading -> String.join("", reading))
                .distinct()
                .toList();
    }

    private static String initials(List<String> reading) {
        var initials = new StringBuilder();
        reading.forEach(syllable -> initials.appendCodePoint(syllable.codePointAt(0)));
        return initials.toString();
    }
}
