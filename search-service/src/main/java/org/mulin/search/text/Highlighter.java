package org.mulin.search.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries the marks that Elasticsearch put into normalised text over to the original, and makes it safe to show. */
public final class Highlighter {

    /** Around a hit in what Elasticsearch answers; {@link Normaliser} lets neither into the index. */
    public static final char START = '\uE000';

    public static final char END = '\uE001';

    private static final int FRAGMENT = 120;
    private static final int BEFORE_THE_HIT = 30;

    private Highlighter() {}

    /** The original as HTML, every hit in {@code <mark>}; unmarked if it is no longer the text that was searched. */
    public static String whole(String original, @Nullable String tagged) {
        return html(original, 0, original.length(), marks(original, tagged));
    }

    /** About 120 characters of {@link #whole}, around the first hit. */
    public static String fragment(String original, @Nullable String tagged) {
        List<Mark> marks = marks(original, tagged);
        int hit = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = hit < FRAGMENT - BEFORE_THE_HIT ? 0 : hit - BEFORE_THE_HIT;
        start = Math.max(0, Math.min(start, original.length() - FRAGMENT));
        int from = betweenCharacters(original, start);
        int to = betweenCharacters(original, Math.min(original.length(), start + FRAGMENT));
        return (from > 0 ? "…" : "") + html(original, from, to, marks) + (to < original.length() ? "…" : "");
    }

    private static List<Mark> marks(String original, @Nullable String tagged) {
        if (tagged == null) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        StringBuilder text = new StringBuilder(tagged.length());
        int start = 0;
        for (int i = 0; i < tagged.length(); i++) {
            char c = tagged.charAt(i);
            switch (c) {
                case START -> start = text.length();
                case END -> marks.add(new Mark(start, text.length()));
                default -> text.append(c);
            }
        }
        return Normaliser.normalise(original).contentEquals(text) ? marks : List.of();
    }

    private static String html(String original, int from, int to, List<Mark> marks) {
        StringBuilder html = new StringBuilder(to - from + 16 * marks.size());
        int at = from;
        for (Mark mark : marks) {
            int start = Math.max(mark.start(), from);
            int end = Math.min(mark.end(), to);
            if (start < end) {
                escape(original, at, start, html);
                html.append("<mark>");
                escape(original, start, end, html);
                html.append("</mark>");
                at = end;
            }
        }
        escape(original, at, to, html);
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

    private record Mark(int start, int end) {}
}
