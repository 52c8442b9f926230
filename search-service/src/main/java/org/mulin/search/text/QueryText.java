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
    /** Each is asked for in several fields, and rewritten with all that stands around it: Elasticsearch takes only so much. */
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
            left -= Math.max(segment.synonyms.size(), segment.rewritten.size());
            segments.add(segment);
        }
        return List.copyOf(segments);
    }

    /** One unbroken part, the other words for what it speaks of, and the part with each of those put in. */
    public record Segment(String text, List<String> synonyms, List<String> rewritten) {

        private static final int MOST_OTHER_WORDS = 10;
        /** In a longer part one word in place of another orders nothing, and costs as much as the rest. */
        private static final int LONGEST_REWRITTEN = 30;

        private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
        private static final Pattern NOT_LATIN = Pattern.compile("[^a-z0-9]+");

        private static Segment of(String text, Synonyms known, int left) {
            Set<String> synonyms = new LinkedHashSet<>();
            Set<String> rewritten = new LinkedHashSet<>();
            known.in(text)
                    .forEach(found -> found.others().forEach(other -> {
                        synonyms.add(other);
                        // 单元门 for 门禁 would make 门禁禁 of 单元门禁.
                        if (!text.contains(other) && text.length() <= LONGEST_REWRITTEN) {
                            rewritten.add(text.substring(0, found.start()) + other + text.substring(found.end()));
                        }
                    }));
            var most = Math.min(left, MOST_OTHER_WORDS);
            return new Segment(text, first(most, synonyms), first(most, rewritten));
        }

        private static List<String> first(int most, Set<String> all) {
            return all.stream().limit(most).toList();
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
