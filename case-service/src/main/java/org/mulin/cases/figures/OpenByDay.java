package org.mulin.cases.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mulin.cases.figures.Sums.Grain;
import org.mulin.cases.figures.Sums.Sum;
import org.mulin.cases.time.ReadOverdue;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how many cases of a division were open at the end of each day, what is open now, less what came since, and how much
 * of it is late now.
 */
@Service
class OpenByDay {
    private static final int MOST_DAYS = 366;

    private final FigureReach reaches;
    private final Sums sums;
    private final ReadOverdue overdue;

    OpenByDay(FigureReach reaches, Sums sums, ReadOverdue overdue) {
        this.reaches = reaches;
        this.sums = sums;
        this.overdue = overdue;
    }

    /** A day, and how many cases were open at its end. */
    record Day(LocalDate day, long filed, long reopened, long refused, long resolved, long open) {}

    /** How many steps are late now, counted to 10,000, and where they are listed. */
    record Overdue(int count, String list) {}

    /** The days of a division. */
    record Days(String division, Overdue overdue, List<Day> items) {}

    @Transactional(readOnly = true)
    Days of(String code, LocalDate from, LocalDate to) {
        var period = Period.ofDays(from, to, MOST_DAYS);
        var reach = reaches.of(code, null);
        if (reach.unit() != null) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var end = YearMonth.from(period.to()).atEndOfMonth();
        var open = 0L;
        var days = new TreeMap<LocalDate, List<Sum>>();
        for (var sum : sums.stockByDay(reach.division().id(), period.from(), end)) {
            var change = sum.amount() * sum.measure().toStock();
            var starts = sum.starts();
            if (sum.grain() == Grain.EVER || starts == null) {
                open += change;
            } else if (sum.grain() == Grain.MONTH) {
                open -= change;
            } else {
                days.computeIfAbsent(starts, _ -> new ArrayList<>()).add(sum);
            }
        }
        return new Days(code, overdue(code), walkBack(period, end, open, days));
    }

    private Overdue overdue(String code) {
        return new Overdue(overdue.count(code), "/api/v1/cases/overdue?division=" + code);
    }

    private static List<Day> walkBack(Period period, LocalDate end, long openAtEnd, Map<LocalDate, List<Sum>> days) {
        var shown = new ArrayList<Day>();
        var open = openAtEnd;
        for (var day = end; !day.isBefore(period.from()); day = day.minusDays(1)) {
            var of = days.getOrDefault(day, List.of());
            if (!day.isAfter(period.to())) {
                shown.addFirst(new Day(
                        day,
                        count(of, Measure.FILED),
                        count(of, Measure.REOPENED),
                        count(of, Measure.REFUSED),
                        count(of, Measure.RESOLVED),
                        open));
            }
            open -= of.stream()
                    .mapToLong(sum -> sum.amount() * sum.measure().toStock())
                    .sum();
        }
        return shown;
    }

    private static long count(List<Sum> of, Measure measure) {
        return of.stream()
                .filter(sum -> sum.measure() == measure)
                .mapToLong(Sum::amount)
                .sum();
    }
}
