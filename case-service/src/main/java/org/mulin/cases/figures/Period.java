package org.mulin.cases.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.mulin.platform.problem.ProblemException;

/** From a day to a day, both within. */
record Period(LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    /** Whole months, those that hold the two days. */
    static Period ofMonths(LocalDate from, LocalDate to, int most) {
        return new Period(from, to).checked(ChronoUnit.MONTHS, most).wholeMonths();
    }

    static Period ofDays(LocalDate from, LocalDate to, int most) {
        return new Period(from, to).checked(ChronoUnit.DAYS, most);
    }

    private Period checked(ChronoUnit unit, int most) {
        if (from.isAfter(to)
                || from.getYear() < FIRST_YEAR
                || to.getYear() > LAST_YEAR
                || unit.between(from, to) >= most) {
            throw new ProblemException(FigureProblem.FIGURES_BEYOND_REACH);
        }
        return this;
    }

    private Period wholeMonths() {
        return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
    }

    LocalDate lastMonth() {
        return to.withDayOfMonth(1);
    }
}
