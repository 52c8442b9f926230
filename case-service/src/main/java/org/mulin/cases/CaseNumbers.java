package org.mulin.cases;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Case numbers people can read out: year, month and seven random characters without I, L, O and U. */
final class CaseNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM").withZone(ZoneId.of("Asia/Shanghai"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseNumbers() {}

    static String next(Instant filedAt) {
        var number = new StringBuilder(MONTH.format(filedAt)).append('-');
        RANDOM.ints(7, 0, ALPHABET.length()).forEach(index -> number.append(ALPHABET.charAt(index)));
        return number.toString();
    }
}
