package org.mulin.search.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a matter, kept back to front, so that its tail is a beginning. */
public final class MatterNumber {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TYPED = Pattern.compile(
            "(?:(?:案件|工单|事项|事件|诉求)?(?:编号|单号|号码|尾号|号)[\\s:是为]*)?(?=[a-z-]*\\d)([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final int SHORTEST = 4;

    private MatterNumber() {}

    public static String reversed(String number) {
        var letters = BETWEEN.matcher(Normaliser.normalise(number)).replaceAll("");
        return new StringBuilder(letters).reverse().toString();
    }

    /** What was typed, back to front, if it is a number or its tail and nothing else. */
    public static Optional<String> typed(String typed) {
        var number = TYPED.matcher(Normaliser.normalise(typed).strip());
        return number.matches()
                ? Optional.of(reversed(number.group(1))).filter(it -> it.length() >= SHORTEST)
                : Optional.empty();
    }
}
