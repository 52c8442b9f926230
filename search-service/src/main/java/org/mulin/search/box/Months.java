package org.mulin.search.box;

import java.time.YearMonth;
import java.time.ZoneId;
import org.mulin.search.box.BoxQuery.Span;

/** Months as the cities count them. */
final class Months {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Months() {}

    /** All of a month written as 2026-11. */
    static Span span(String month) {
        var it = YearMonth.parse(month);
        return new Span(
                it.atDay(1).atStartOfDay(ZONE).toInstant(),
                it.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
    }
}
