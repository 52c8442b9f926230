package org.mulin.search.similar;

import java.util.HashSet;
import java.util.Set;
import org.mulin.search.text.Normaliser;
import org.mulin.search.text.Synonyms;

/**
 * How much of the shorter title is in the other case, from 0 to 1, by pairs of neighbouring characters; words that say the
 * same are the same. One title may be a word of the other, so the whole of the texts is no measure.
 */
final class Likeness {
    /** A title of fewer pairs says too little to be wholly alike. */
    private static final int ENOUGH_PAIRS = 4;

    private final Synonyms synonyms;
    private final Pairs asked;

    /** Reads the text that is asked about once, for all that it is compared with. */
    Likeness(Synonyms synonyms, Text asked) {
        this.synonyms = synonyms;
        this.asked = pairs(asked);
    }

    private record Pairs(Set<String> title, Set<String> all) {
        double areIn(Pairs other) {
            var common = title.stream().filter(other.all::contains).count();
            return (double) common / Math.max(title.size(), ENOUGH_PAIRS);
        }
    }

    double to(Text other) {
        var others = pairs(other);
        return Math.max(asked.areIn(others), others.areIn(asked));
    }

    private Pairs pairs(Text text) {
        return new Pairs(pairs(text.title()), pairs(text.title() + "\n" + text.body()));
    }

    private Set<String> pairs(String text) {
        var characters = synonyms.unified(Normaliser.normalise(text))
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
