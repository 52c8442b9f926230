package org.mulin.cases.time;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.mulin.platform.problem.ProblemException;

/**
 * When a tenant works: the hours of a working day, and the days that differ from their week. What is shipped is the
 * State Council's arrangement for 2026; that of a later year is set when it is published.
 */
record WorkingCalendar(
        @NotEmpty @Size(max = 6) List<@NotNull @Valid Hours> hours,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid Day> days) {
    /** A count of many hours would else go through a lifetime, day by day. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    static final WorkingCalendar SHIPPED = new WorkingCalendar(
            List.of(new Hours("09:00", "12:00"), new Hours("13:00", "17:00")),
            Shipped.rows(
                    "/working-days.csv",
                    row -> new Day(LocalDate.parse(row.get("on")), Boolean.parseBoolean(row.get("working")))));

    /** A stretch of every working day. */
    record Hours(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {
        private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    }

    /** A holiday that falls in the week, or a day of the weekend that is worked. */
    record Day(@NotNull LocalDate on, @NotNull Boolean working) {}

    /** Refuses hours that overlap or run backwards, less than an hour in all, and a day that is named twice. */
    void check() {
        var last = "";
        for (var stretch : hours) {
            if (stretch.from().compareTo(last) < 0 || stretch.to().compareTo(stretch.from()) <= 0) {
                throw new ProblemException(TimeProblem.WORKING_HOURS_OVERLAP);
            }
            last = stretch.to();
        }
        if (worked().compareTo(SHORTEST) < 0) {
            throw new ProblemException(TimeProblem.WORKING_DAY_TOO_SHORT);
        }
        if (days.stream().map(Day::on).distinct().count() < days.size()) {
            throw new ProblemException(TimeProblem.DAY_NAMED_TWICE);
        }
    }

    private Duration worked() {
        return hours.stream()
                .map(it -> Duration.between(LocalTime.parse(it.from()), LocalTime.parse(it.to())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    WorkingTime time() {
        return new WorkingTime(
                hours.stream()
                        .map(it -> new WorkingTime.Hours(LocalTime.parse(it.from()), LocalTime.parse(it.to())))
                        .toList(),
                days.stream().collect(Collectors.toMap(Day::on, Day::working)));
    }
}
