package org.mulin.cases.time;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.mulin.cases.TenantSettings;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenant's calendar: its own hours and days where it has set some, else those that are shipped. */
@Repository
class WorkingCalendars {
    private static final String HOURS = "select starts, ends from working_hours order by starts";
    private static final String DAYS = "select day, working from working_day order by day";
    private static final String ADD_HOURS = "insert into working_hours (starts, ends) values (:from, :to)";
    private static final String ADD_DAY = "insert into working_day (day, working) values (:on, :working)";

    private final JdbcClient jdbc;
    private final RoundTrip trip;
    private final TenantSettings settings;

    WorkingCalendars(JdbcClient jdbc, RoundTrip trip, TenantSettings settings) {
        this.jdbc = jdbc;
        this.trip = trip;
        this.settings = settings;
    }

    /** What is read of the tenant, together with what it is needed for. */
    record Own(Query<WorkingCalendar.Hours> hours, Query<WorkingCalendar.Day> days) {
        /** What holds: a day that the tenant has set is as it was set. */
        WorkingCalendar calendar() {
            var days = new TreeMap<LocalDate, WorkingCalendar.Day>();
            WorkingCalendar.SHIPPED.days().forEach(day -> days.put(day.on(), day));
            this.days.rows().forEach(day -> days.put(day.on(), day));
            return new WorkingCalendar(
                    hours.rows().isEmpty() ? WorkingCalendar.SHIPPED.hours() : hours.rows(),
                    List.copyOf(days.values()));
        }
    }

    static Own query() {
        return new Own(
                Query.of(HOURS, (row, _) -> new WorkingCalendar.Hours(row.getString("starts"), row.getString("ends"))),
                Query.of(
                        DAYS,
                        (row, _) -> new WorkingCalendar.Day(
                                row.getObject("day", LocalDate.class), row.getBoolean("working"))));
    }

    WorkingCalendar current() {
        var own = query();
        trip.read(own.hours(), own.days());
        return own.calendar();
    }

    void replace(WorkingCalendar calendar) {
        calendar.check();
        settings.replace("working-calendar", () -> {
            jdbc.sql("delete from working_hours").update();
            jdbc.sql("delete from working_day").update();
            calendar.hours()
                    .forEach(it -> jdbc.sql(ADD_HOURS)
                            .param("from", it.from())
                            .param("to", it.to())
                            .update());
            calendar.days()
                    .forEach(it -> jdbc.sql(ADD_DAY)
                            .param("on", it.on())
                            .param("working", it.working())
                            .update());
        });
    }
}
