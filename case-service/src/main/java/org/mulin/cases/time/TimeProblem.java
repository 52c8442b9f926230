package org.mulin.cases.time;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What is refused of deadlines and the calendar. */
public enum TimeProblem implements ProblemCode {
    WORKING_HOURS_OVERLAP(HttpStatus.UNPROCESSABLE_CONTENT),
    WORKING_DAY_TOO_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
    DAY_NAMED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
    DEADLINE_NAMED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
    WARNING_BEFORE_THE_START(HttpStatus.UNPROCESSABLE_CONTENT),
    WANTED_IN_THE_PAST(HttpStatus.UNPROCESSABLE_CONTENT),
    URGED_LATELY(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TimeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
