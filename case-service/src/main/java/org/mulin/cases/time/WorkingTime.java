package org.mulin.cases.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Counts in a tenant's working time. A count of days leaves its first day out and lasts to the end of its last: to the
 * close of work for working days, to midnight for calendar days.
 */
record WorkingTime(List<Hours> hours, Map<LocalDate, Boolean> exceptions) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One stretch of a working day; a day's stretches are in order and apart. */
    record Hours(LocalTime from, LocalTime to) {
        private Span on(LocalDate day) {
            return new Span(
                    day.atTime(from).atZone(ZONE).toInstant(),
                    day.atTime(to).atZone(ZONE).toInstant());
        }
    }

    private record Span(Instant start, Instant end) {
        private Span from(Instant earliest) {
            return start.isBefore(earliest) ? new Span(earliest, end) : this;
        }

        private Span till(Instant latest) {
            return end.isAfter(latest) ? new Span(start, latest) : this;
        }

        private Duration length() {
            var length = Duration.between(start, end);
            return length.isNegative() ? Duration.ZERO : length;
        }
    }

    /** Monday to Friday, but for holidays and the days that make up for them. */
    boolean isWorking(LocalDate day) {
        return exceptions.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    Instant after(Instant start, int amount, DeadlineUnit unit) {
        return switch (unit) {
            case MINUTES -> start.plus(Duration.ofMinutes(amount));
            case WORKING_HOURS -> after(start, Duration.ofHours(amount));
            case WORKING_DAYS -> close(workingDay(day(start), amount, 1));
            case CALENDAR_DAYS -> midnight(day(start).plusDays(amount + 1L));
        };
    }

    Instant before(Instant end, int amount, DeadlineUnit unit) {
        return switch (unit) {
            case MINUTES -> end.minus(Duration.ofMinutes(amount));
            case WORKING_HOURS -> before(end, Duration.ofHours(amount));
            case WORKING_DAYS -> close(workingDay(day(end), amount, -1));
            case CALENDAR_DAYS -> end.minus(Duration.ofDays(amount));
        };
    }

    /** When so much time has been worked. */
    Instant after(Instant start, Duration worked) {
        var left = worked;
        for (var day = day(start); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var open = span.from(start);
                if (open.start().isBefore(open.end()) && open.length().compareTo(left) >= 0) {
                    return open.start().plus(left);
                }
                left = left.minus(open.length());
            }
        }
    }

    private Instant before(Instant end, Duration worked) {
        var left = worked;
        for (var day = day(end); ; day = day.minusDays(1)) {
            for (var span : spans(day).reversed()) {
                var open = span.till(end);
                if (open.start().isBefore(open.end()) && open.length().compareTo(left) >= 0) {
                    return open.end().minus(left);
                }
                left = left.minus(open.length());
            }
        }
    }

    /** How much time is worked from one moment to another; none backwards. */
    Duration between(Instant start, Instant end) {
        var worked = Duration.ZERO;
        for (var day = day(start); !day.isAfter(day(end)); day = day.plusDays(1)) {
            for (var span : spans(day)) {
                worked = worked.plus(span.from(start).till(end).length());
            }
        }
        return worked;
    }

    private LocalDate workingDay(LocalDate start, int count, int step) {
        var day = start;
        for (var left = count; left > 0; ) {
            day = day.plusDays(step);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    private List<Span> spans(LocalDate day) {
        return isWorking(day) ? hours.stream().map(it -> it.on(day)).toList() : List.of();
    }

    private Instant close(LocalDate day) {
        return hours.getLast().on(day).end();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
