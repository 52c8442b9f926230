package org.mulin.cases;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two short texts are, from 0 to 1, by the pairs of neighbouring characters they share: Chinese has no spaces. */
final class Likeness {
    private Likeness() {}

    static double of(String one, String other) {
        var mine = pairs(one);
        var theirs = pairs(other);
        var size = mine.size() + theirs.size();
        if (size == 0) {
            return 0;
        }
        mine.retainAll(theirs);
        return 2.0 * mine.size() / size;
    }

    private static Set<String> pairs(String text) {
        var characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        var pairs = new HashSet<String>();
        for (var index = 1; index < characters.length; index++) {
            pairs.add(new String(characters, index - 1, 2));
        }
        return pairs;
    }
}
