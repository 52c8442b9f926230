package org.mulin.search.similar;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mulin.search.text.Normaliser;
import org.mulin.search.text.Synonyms;

/**
 * How much of the shorter title is in the other case, from 0 to 1, by pairs of neighbouring characters; words that say the
 * same are the same. One title may be a word of the other, so the whole of the texts is no measure.
 */
final class Likeness {
    /** A title of fewer pairs says too little to be wholly alike. */
    private static final int ENOUGH_PAIRS = 4;

    private final UnaryOperator<String> unified;

    Likeness(Synonyms synonyms) {
        this.unified = text -> synonyms.unified(Normaliser.normalise(text));
    }

    double of(Text one, Text other) {
        return Math.max(contained(one.title(), other), contained(other.title(), one));
    }

    private double contained(String title, Text other) {
        var wanted = pairs(title);
        var size = Math.max(wanted.size(), ENOUGH_PAIRS);
        wanted.retainAll(pairs(other.title() + "\n" + other.body()));
        return (double) wanted.size() / size;
    }

    private Set<String> pairs(String text) {
        var characters = unified.apply(text)
                .codePoints()
                .map(it -> Character.isLetterOrDigit(it) ? it : ' ')
                .toArray();
        var pairs = new HashSet<String>();
        for (var index = 1; index < characters.length; index++) {
            if (characters[index - 1] != ' ' && characters[index] != ' ') {
                pairs.add(new String(characters, index - 1, 2));
            }
        }
        return pairs;
    }
}
