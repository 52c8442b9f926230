package org.mulin.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What someone typed in the search box, understood: segments to look for, "exact" phrases that must be there, and words
 * that must not (-so).
 */
public record QueryText(List<Segment> segments, List<String> exact, List<String> excluded) {

    private static final int LONGEST = 200;
    private static final int MOST_SEGMENTS = 12;
    /** Each is asked for in several fields: Elasticsearch takes only so much. */
    private static final int MOST_OTHER_WORDS = 30;

    private static final Pattern SPACED_HAN = Pattern.compile("(?<!\\S)\\p{IsHan}(?:\\s\\p{IsHan})+(?!\\S)");
    private static final Pattern EXACT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)-(\\p{L}[\\p{L}\\p{M}\\p{N}·]*)");

    /** What a question is wrapped in. 怎么办理 asks how to apply: only 怎么 goes, 办理 stays. */
    private static final Pattern QUESTION =
            Pattern.compile("请问一下|请问|请教|想问一下|想问问|想问|问一下|咨询一下|我想知道|想知道|我想|我要|怎么办(?!理)|怎么样|怎么|怎样|如何"
                    + "|该找谁|应该找谁|找谁|找哪个部门|归谁管|谁来管|谁管|在哪里|去哪里|到哪里|哪里|在哪儿|去哪儿|哪儿|为什么|是什么|能不能|可不可以|可以吗|行不行|有没有"
                    + "|[吗呢吧啊呀](?!\\p{IsHan})");

    /** Letters and digits, and the joints inside of 3-2-501 or 阿依夏·玉山. */
    private static final Pattern SEGMENT =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]|(?<=[a-z0-9])[-./:_#](?=[a-z0-9])" + "|(?<=\\p{L})·(?=\\p{L}))+");

    /** With the synonyms that are shipped. */
    public static QueryText of(String typed) {
        return of(typed, Synonyms.SHIPPED);
    }

    public static QueryText of(String typed, Synonyms synonyms) {
        String text = Normaliser.normalise(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        List<String> exact = find(EXACT, text).stream()
                .filter(phrase -> SEGMENT.matcher(phrase).find())
                .toList();
        text = EXACT.matcher(text).replaceAll(" ");
        List<String> excluded = find(EXCLUDED, text);
        text = EXCLUDED.matcher(text).replaceAll(" ");
        return new QueryText(read(segments(withoutQuestion(joined(text))), synonyms), exact, excluded);
    }

    /** True if nothing was typed that a text could contain. */
    public boolean isEmpty() {
        return segments.isEmpty() && exact.isEmpty();
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String joined(String text) {
        Matcher spaced = SPACED_HAN.matcher(text);
        return spaced.replaceAll((MatchResult run) -> run.group().replaceAll("\\s", ""));
    }

    private static String withoutQuestion(String text) {
        String rest = QUESTION.matcher(text).replaceAll(" ");
        long left = rest.codePoints().filter(Character::isLetterOrDigit).count();
        return left < 2 ? text : rest;
    }

    private static List<String> segments(String text) {
        return SEGMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_SEGMENTS)
                .toList();
    }

    /** With the other words that are found first. */
    private static List<Segment> read(List<String> parts, Synonyms synonyms) {
        List<Segment> segments = new ArrayList<>();
        var left = MOST_OTHER_WORDS;
        for (var part : parts) {
            var segment = Segment.of(part, synonyms, left);
            left -= segment.synonyms().size();
            segments.add(segment);
        }
        return List.copyOf(segments);
    }

    /** A word that is known, and others for the same matter. */
    public record Matter(String word, List<String> others) {}

    /** One unbroken part, and what it speaks of. */
    public record Segment(String text, List<Matter> matters) {

        private static final int MOST_OTHER_WORDS = 10;

        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
        private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]+");

        private static Segment of(String text, Synonyms known, int left) {
            Set<String> taken = new LinkedHashSet<>();
            List<Matter> matters = new ArrayList<>();
            for (var found : known.in(text)) {
                var others = found.others().stream()
                        .filter(other -> !taken.contains(other))
                        .limit(Math.min(left, MOST_OTHER_WORDS) - taken.size())
                        .toList();
                taken.addAll(others);
                if (!others.isEmpty()) {
                    matters.add(new Matter(text.substring(found.start(), found.end()), others));
                }
            }
            return new Segment(text, List.copyOf(matters));
        }

        /** All the other words. */
        public List<String> synonyms() {
            return matters.stream().flatMap(it -> it.others().stream()).toList();
        }

        /** The part with each of the other words put in. */
        public List<String> rewritten() {
            // 单元门 for 门禁 would make 门禁禁 of 单元门禁.
            return matters.stream()
                    .flatMap(it -> it.others().stream()
                            .filter(other -> !text.contains(other))
                            .map(other -> text.replace(it.word(), other)))
                    .toList();
        }

        /** Numbers and Latin words inside Chinese text: few documents have them, so they weigh more. */
        public List<String> latin() {
            if (!HAN.matcher(text).find()) {
                return List.of();
            }
            return Arrays.stream(NOT_LATIN.split(text, -1))
                    .filter(run -> run.length() >= 2)
                    .toList();
        }
    }
}
