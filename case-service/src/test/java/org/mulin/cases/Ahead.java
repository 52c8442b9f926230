package org.mulin.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Next year, for what must lie ahead. */
public final class Ahead {
    public static final String DAY = LocalDate.now(ZoneOffset.UTC).plusYears(1).withDayOfMonth(2) + "";
    public static final String MOMENT = DAY + "T00:00:00Z";
    /** When that day begins in China. */
    public static final String DAWN = LocalDate.parse(DAY).minusDays(1) + "T16:00:00Z";

    private Ahead() {}
}
