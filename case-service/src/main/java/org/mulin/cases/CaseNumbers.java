package org.mulin.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.mulin.platform.text.Crockford;

/** Case numbers people can read out: year, month and seven random characters. */
final class CaseNumbers {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM").withZone(ZoneId.of("Asia/Shanghai"));

    private CaseNumbers() {}

    static String next(Instant filedAt) {
        return MONTH.format(filedAt) + "-" + Crockford.next(7);
    }
}
