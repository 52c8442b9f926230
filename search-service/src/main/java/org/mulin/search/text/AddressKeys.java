package org.mulin.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in an estate, however it is written: 3-2-501, 三栋二单元501室, 3号楼2单元5楼501 and ３幢２单元 are each 3栋, 3栋2单元 and so on,
 * one key for every step from the building down.
 */
public final class AddressKeys {
    /** Read backwards from what stands behind it, as most texts have few of those and characters that could be a number anywhere. */
    private static final String NUMBER =
            "(?<=(?<![\\d零〇一二两三四五六七八九十百])(\\d{1,3}|[零〇一二两三四五六七八九十百]{1,4}|(?<![a-z])[a-z]))";

    private static final String ROOM = "(?:\\d{1,2}[楼层])?-?(\\d{3,4})(?!\\d)(?:室|号房?)?";
    private static final String STAIRWAY = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})单元";
    private static final Pattern IN_WORDS = Pattern.compile("(?=[号栋幢座#])" + NUMBER
            + "(?:号楼|栋楼?|幢|座|#楼?|号(?=\\d{3,4}室|\\d{1,2}单元))(?:[\\s,]*" + STAIRWAY + ")?(?:[\\s,]*" + ROOM + ")?");
    private static final Pattern SHORT =
            Pattern.compile("(?=\\d)(?<![\\w.:/-])(\\d{1,3})-(?:(\\d{1,2})-)?(\\d{3,4})(?![\\w.:/-])");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final String NUMERALS = "零一二三四五六七八九";

    private AddressKeys() {}

    /** Every key in a text, each address from the building down. */
    public static Set<String> in(String text) {
        var keys = new LinkedHashSet<String>();
        found(text).forEach(address -> keys.addAll(address.keys()));
        return keys;
    }

    /** Every address in a text. */
    public static List<Found> found(String text) {
        var normal = Normaliser.normalise(text);
        var found = new ArrayList<Found>();
        for (var pattern : List.of(IN_WORDS, SHORT)) {
            pattern.matcher(normal).results().map(AddressKeys::read).forEach(found::add);
        }
        return found;
    }

    private static Found read(MatchResult address) {
        var keys = new ArrayList<String>();
        keys.add(digits(address.group(1)) + "栋");
        step(keys, address.group(2), "单元");
        step(keys, address.group(3), "");
        return new Found(address.start(1), address.end(), keys);
    }

    private static void step(List<String> keys, @Nullable String number, String word) {
        if (number != null) {
            keys.add(keys.getLast() + digits(number) + word);
        }
    }

    /** 〇三 and 十二 in digits, without zeros in front; a letter stays. */
    private static String digits(String number) {
        if (number.charAt(0) <= 'z') {
            return LEADING_ZEROS.matcher(number).replaceFirst("");
        }
        var text = number.replace('〇', '零').replace('两', '二');
        if (text.indexOf('十') < 0 && text.indexOf('百') < 0) {
            var digits = new StringBuilder();
            text.chars().forEach(numeral -> digits.append(NUMERALS.indexOf(numeral)));
            return digits(digits.toString());
        }
        var sum = 0;
        var last = -1;
        for (var numeral : text.toCharArray()) {
            if (numeral == '十' || numeral == '百') {
                sum += (last < 0 ? 1 : last) * (numeral == '十' ? 10 : 100);
                last = -1;
            } else {
                last = NUMERALS.indexOf(numeral);
            }
        }
        return String.valueOf(sum + Math.max(last, 0));
    }

    /** One address at a place in the normalised text, and its keys from the building down, which are one to three. */
    public record Found(int start, int end, List<String> keys) {
        public Found {
            keys = List.copyOf(keys);
        }

        /** The one that says the most. */
        public String longest() {
            return keys.getLast();
        }
    }
}
