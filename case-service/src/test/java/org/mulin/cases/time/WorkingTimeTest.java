package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.cases.time.DeadlineUnit.CALENDAR_DAYS;
import static org.mulin.cases.time.DeadlineUnit.MINUTES;
import static org.mulin.cases.time.DeadlineUnit.WORKING_DAYS;
import static org.mulin.cases.time.DeadlineUnit.WORKING_HOURS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {
    private static final WorkingTime TIME = WorkingCalendar.SHIPPED.time();

    @ParameterizedTest
    @CsvSource({
        // A Wednesday: within the morning, over lunch, over the night, over the weekend.
        "2026-03-04T09:30, 2, 2026-03-04T11:30",
        "2026-03-04T11:00, 2, 2026-03-04T14:00",
        "2026-03-04T16:00, 2, 2026-03-05T10:00",
        "2026-03-06T16:00, 2, 2026-03-09T10:00",
        // Filed out of hours it starts with the next working day, and may end with one.
        "2026-03-04T07:00, 3, 2026-03-04T12:00",
        "2026-03-04T12:30, 4, 2026-03-04T17:00",
        "2026-03-04T20:00, 7, 2026-03-05T17:00",
        "2026-03-07T10:00, 1, 2026-03-09T10:00",
        // Spring Festival: the Saturday before it is worked, then nine days are off.
        "2026-02-13T16:00, 2, 2026-02-14T10:00",
        "2026-02-14T16:00, 2, 2026-02-24T10:00",
        "2026-02-27T16:00, 2, 2026-02-28T10:00",
        "2026-12-31T16:00, 2, 2027-01-01T10:00"
    })
    void hoursAreCountedWhileWorkGoesOn(LocalDateTime start, int hours, LocalDateTime due) {
        assertThat(TIME.after(at(start), hours, WORKING_HOURS)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T09:30, 1, 2026-03-05T17:00",
        "2026-03-04T23:59, 1, 2026-03-05T17:00",
        "2026-03-06T09:00, 1, 2026-03-09T17:00",
        "2026-03-07T09:00, 1, 2026-03-09T17:00",
        "2026-09-30T09:00, 1, 2026-10-08T17:00",
        "2026-10-08T09:00, 2, 2026-10-10T17:00",
        "2026-10-08T09:00, 3, 2026-10-12T17:00",
        "2026-09-18T09:00, 1, 2026-09-20T17:00"
    })
    void aWorkingDayIsTheNextOneToItsClose(LocalDateTime start, int days, LocalDateTime due) {
        assertThat(TIME.after(at(start), days, WORKING_DAYS)).isEqualTo(at(due));
    }

    @Test
    void calendarDaysEndAtMidnightAndMinutesAsTheyCome() {
        var friday = at(LocalDateTime.parse("2026-03-06T15:20"));
        assertThat(TIME.after(friday, 7, CALENDAR_DAYS)).isEqualTo(at(LocalDateTime.parse("2026-03-14T00:00")));
        assertThat(TIME.after(friday, 30, MINUTES)).isEqualTo(friday.plusSeconds(1_800));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T10:00, 2, WORKING_HOURS, 2026-03-06T16:00",
        "2026-03-04T17:00, 5, WORKING_HOURS, 2026-03-04T11:00",
        "2026-03-09T17:00, 1, WORKING_DAYS, 2026-03-06T17:00",
        "2026-02-24T17:00, 1, WORKING_DAYS, 2026-02-14T17:00",
        "2026-03-14T00:00, 1, CALENDAR_DAYS, 2026-03-13T00:00",
        "2026-03-14T00:10, 15, MINUTES, 2026-03-13T23:55"
    })
    void aWarningComesSoMuchBefore(LocalDateTime due, int amount, DeadlineUnit unit, LocalDateTime warned) {
        assertThat(TIME.before(at(due), amount, unit)).isEqualTo(at(warned));
    }

    @Test
    void whatWasWorkedBetweenIsWhatIsCountedAgain() {
        var random = new Random(4);
        for (var round = 0; round < 2_000; round++) {
            var start = at(LocalDate.of(2026, 1, 1).atStartOfDay()).plusSeconds(random.nextInt(360 * 86_400));
            var worked = Duration.ofMinutes(1 + random.nextInt(6_000));
            var end = TIME.after(start, worked);
            assertThat(TIME.between(start, end)).as("%s for %s", start, worked).isEqualTo(worked);
        }
        var friday = at(LocalDateTime.parse("2026-03-06T17:00"));
        assertThat(TIME.between(friday, friday.plusSeconds(40 * 3_600))).isZero();
        assertThat(TIME.between(friday.plusSeconds(40 * 3_600), friday)).isZero();
    }

    @Test
    void aTenantHasItsOwnHoursAndDays() {
        var night = new WorkingTime(
                List.of(new WorkingTime.Hours(LocalTime.of(20, 0), LocalTime.of(23, 0))),
                Map.of(LocalDate.of(2026, 3, 5), false, LocalDate.of(2026, 3, 7), true));
        assertThat(night.after(at(LocalDateTime.parse("2026-03-04T22:00")), 2, WORKING_HOURS))
                .isEqualTo(at(LocalDateTime.parse("2026-03-06T21:00")));
        assertThat(night.after(at(LocalDateTime.parse("2026-03-06T09:00")), 1, WORKING_DAYS))
                .isEqualTo(at(LocalDateTime.parse("2026-03-07T23:00")));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WorkingTime.ZONE).toInstant();
    }
}
