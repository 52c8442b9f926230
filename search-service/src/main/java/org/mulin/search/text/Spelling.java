package org.mulin.search.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How the name of a place, a unit or a matter may be typed: as it is written, in pinyin, or by the first letters. */
public record Spelling(String written, Set<String> pinyin, Set<String> initials) {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}]+");
    /** So much of a long name is read; nobody types more to find it. */
    private static final int READ = 12;

    public static Spelling of(String name) {
        var written = PersonName.letters(name);
        Set<String> pinyin = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        if (!written.isEmpty()) {
            var read = written.codePointCount(0, written.length()) <= READ
                    ? written
                    : written.substring(0, written.offsetByCodePoints(0, READ));
            for (var reading : Pinyin.readings(read, false)) {
                pinyin.add(String.join("", reading).replace('v', 'u'));
                var first = new StringBuilder();
                reading.forEach(syllable -> first.appendCodePoint(syllable.codePointAt(0)));
                initials.add(first.toString());
            }
        }
        return new Spelling(written, pinyin, initials);
    }

    /** How well it fits what was typed, as {@link #typed} has it: 0 is not at all. */
    public int fit(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (written.startsWith(typed)) {
            return written.equals(typed) ? 6 : 5;
        }
        if (LATIN.matcher(typed).matches()) {
            var letters = Pinyin.latin(typed).replace('v', 'u');
            if (pinyin.stream().anyMatch(it -> it.startsWith(letters))) {
                return pinyin.contains(letters) ? 4 : 3;
            }
            return initials.stream().anyMatch(it -> it.startsWith(letters)) ? 2 : 0;
        }
        return written.contains(typed) ? 1 : 0;
    }

    /** What somebody has typed so far, in the form that names are compared with. */
    public static String typed(String text) {
        return PersonName.letters(text);
    }
}
