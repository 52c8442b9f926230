package org.mulin.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks in a text what somebody looked for, and makes it safe to show. It marks what makes a hit: pairs of neighbouring
 * characters, other words for the matter, exact phrases. It reads the text as its owner shows it now, however that differs
 * from what was indexed.
 */
public final class Highlighter {
    private static final int FRAGMENT = 120;
    private static final int BEFORE_THE_HIT = 30;
    /** Between two characters that still are neighbours, as in 3-2-501. */
    private static final int WIDEST_GAP = 1;

    /** As the index takes texts apart: single characters, and runs of other letters and digits. */
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]+");

    private final Set<String> pairs = new HashSet<>();
    private final Set<List<String>> phrases = new HashSet<>();

    public Highlighter(QueryText wanted) {
        for (var segment : wanted.segments()) {
            var words = words(segment.text());
            for (var i = 1; i < words.size(); i++) {
                pairs.add(words.get(i - 1) + words.get(i));
            }
            if (words.size() == 1) {
                phrases.add(words);
            }
            segment.synonyms().forEach(it -> phrases.add(words(it)));
            segment.latin().forEach(it -> phrases.add(words(it)));
        }
        wanted.exact().forEach(it -> phrases.add(words(it)));
        phrases.remove(List.<String>of());
    }

    /** The original as HTML, everything that was looked for in {@code <mark>}. */
    public String whole(String original) {
        return html(original, 0, original.length(), marks(original));
    }

    /** About 120 characters of {@link #whole}, around the first mark. */
    public String fragment(String original) {
        var marks = marks(original);
        int hit = Math.max(0, marks.nextSetBit(0));
        int start = hit < FRAGMENT - BEFORE_THE_HIT ? 0 : hit - BEFORE_THE_HIT;
        start = Math.max(0, Math.min(start, original.length() - FRAGMENT));
        int from = betweenCharacters(original, start);
        int to = betweenCharacters(original, Math.min(original.length(), start + FRAGMENT));
        return (from > 0 ? "…" : "") + html(original, from, to, marks) + (to < original.length() ? "…" : "");
    }

    /** Which UTF-16 units are marked. */
    private BitSet marks(String original) {
        var marks = new BitSet();
        var tokens = tokens(original);
        for (var i = 0; i < tokens.size(); i++) {
            if (i > 0 && isPair(tokens.get(i - 1), tokens.get(i))) {
                marks.set(tokens.get(i - 1).start, tokens.get(i).end);
            }
            for (var phrase : phrases) {
                if (stands(phrase, tokens, i)) {
                    marks.set(tokens.get(i).start, tokens.get(i + phrase.size() - 1).end);
                }
            }
        }
        return marks;
    }

    private boolean isPair(Token one, Token next) {
        return next.start - one.end <= WIDEST_GAP && pairs.contains(one.text + next.text);
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (var i = 0; i < phrase.size(); i++) {
            if (!tokens.get(at + i).text.equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(Normaliser.normalise(text));
        while (found.find()) {
            tokens.add(new Token(found.start(), found.end(), found.group()));
        }
        return tokens;
    }

    private static List<String> words(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }

    private static String html(String original, int from, int to, BitSet marks) {
        var html = new StringBuilder(to - from + 64);
        var at = from;
        while (at < to) {
            var start = marks.nextSetBit(at);
            start = start < 0 ? to : Math.min(start, to);
            escape(original, at, start, html);
            at = Math.min(marks.nextClearBit(start), to);
            if (start < at) {
                html.append("<mark>");
                escape(original, start, at, html);
                html.append("</mark>");
            }
        }
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }

    private static int betweenCharacters(String text, int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index - 1 : index;
    }

    private record Token(int start, int end, String text) {}
}
