package org.mulin.residents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people write where they live: 3-2-501, 3栋2单元501, 三栋, 3号楼501室. */
final class Shorthand {
    private static final Pattern UNIT_WORDS = Pattern.compile("号楼|单元|[栋幢座号室户楼]");
    private static final Pattern SEPARATORS = Pattern.compile("[-‐-―−/#\\s]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[〇零一二两三四五六七八九十百]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String NUMERALS = "零一二三四五六七八九";

    private Shorthand() {}

    /** The keys from the building down. */
    static List<String> parse(String text) {
        var separated = UNIT_WORDS.matcher(folded(text)).replaceAll("-");
        return Arrays.stream(SEPARATORS.split(separated))
                .filter(step -> !step.isEmpty())
                .map(Shorthand::key)
                .toList();
    }

    /** A label without the word for its kind and in digits: 三栋 is 3. */
    static String plain(String label) {
        var folded = folded(label);
        var bare = UNIT_WORDS.matcher(folded).replaceAll("");
        if (bare.isEmpty()) {
            return folded;
        }
        return CHINESE_NUMBER.matcher(bare).matches() ? digits(bare) : bare;
    }

    /** The label as it is looked up and sorted: numbers have six digits at least. */
    static String key(String label) {
        return DIGITS.matcher(plain(label))
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }

    /** Full-width forms and letter case do not tell labels apart. */
    private static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return SPACE.matcher(normal).replaceAll(" ").strip();
    }

    private static String digits(String numerals) {
        var text = numerals.replace('〇', '零').replace('两', '二');
        if (!text.contains("十") && !text.contains("百")) {
            return text.codePoints()
                    .mapToObj(one -> String.valueOf(NUMERALS.indexOf(one)))
                    .reduce("", String::concat);
        }
        var sum = 0;
        var digit = -1;
        for (var one : text.toCharArray()) {
            if (one == '十' || one == '百') {
                sum += (digit < 0 ? 1 : digit) * (one == '十' ? 10 : 100);
                digit = -1;
            } else {
                digit = NUMERALS.indexOf(one);
            }
        }
        return String.valueOf(sum + Math.max(digit, 0));
    }
}
