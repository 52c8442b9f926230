package org.mulin.search.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text the one way it is indexed and asked for: simplified, half-width, lower-case. The result has the length of
 * the original, UTF-16 unit for unit, so that a hit in one is a hit at the same place in the other.
 */
public final class Normaliser {

    /** Variants that ICU leaves alone or reads differently, each before the character it stands for. */
    private static final String FOLDS = "帐账喆哲囍喜峯峰噁恶甦苏麪面汚污衞卫戸户淸清靑青敎教滙汇窰窑糉粽衹只祇只輭软査查濶阔紥扎罸罚隣邻苧苎薴苎";

    /** Simplified words of their own that ICU takes for traditional ones: 摔跤, 俱乐部, 苎麻. */
    private static final String KEPT = "跤俱苎";

    /** Whatever keyboards put between the parts of a name, for the one dot that GB 18030 prescribes. */
    private static final String DOTS = "\u2022\u2024\u2027\u2219\u22C5\u30FB\u00B7\uFF65\u0387\u16EB\u2E31";

    private static final String QUOTES = "“”„‟«»「」『』";

    /** A gloss as scraped pages have it: 內(nèi)蒙古. A toned vowel tells it from a plain word in brackets. */
    private static final Pattern GLOSS =
            Pattern.compile("(?<=\\p{IsHan})\\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*\\)");

    private static final char[] TABLE = table();

    private Normaliser() {}

    public static String normalise(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            if (!Character.isSurrogate(units[i])) {
                units[i] = TABLE[units[i]];
            } else if (i + 1 < units.length && Character.isSurrogatePair(units[i], units[i + 1])) {
                i++;
            } else {
                units[i] = ' '; // half a character cannot be sent to anyone
            }
        }
        return withoutGlosses(new String(units));
    }

    private static String withoutGlosses(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        Matcher glosses = GLOSS.matcher(text);
        return glosses.replaceAll(gloss -> " ".repeat(gloss.end() - gloss.start()));
    }

    private static char[] table() {
        Normalizer2 compatible = Normalizer2.getNFKCInstance();
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : fold((char) c, compatible, simplified);
        }
        return table;
    }

    private static char fold(char original, Normalizer2 compatible, Transliterator simplified) {
        if (DOTS.indexOf(original) >= 0) {
            return '·';
        }
        char c = variant(oneForOne(compatible.normalize(String.valueOf(original)), original));
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        if (KEPT.indexOf(c) < 0) {
            c = variant(oneForOne(simplified.transliterate(String.valueOf(c)), c));
        }
        return Character.toLowerCase(c);
    }

    private static char variant(char c) {
        for (int i = 0; i < FOLDS.length(); i += 2) {
            if (FOLDS.charAt(i) == c) {
                return FOLDS.charAt(i + 1);
            }
        }
        return c;
    }

    private static char oneForOne(String folded, char original) {
        return folded.length() == 1 ? folded.charAt(0) : original;
    }
}
