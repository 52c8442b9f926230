package org.mulin.cases.time;

/** What a deadline is counted in. */
enum DeadlineUnit {
    MINUTES,
    WORKING_HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS;

    /** Whether the count stands still out of hours. */
    boolean isWorking() {
        return this == WORKING_HOURS || this == WORKING_DAYS;
    }
}
