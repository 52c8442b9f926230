package org.mulin.activities;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What activity-service refuses, beside the common problems. */
enum ActivityProblem implements ProblemCode {
    ACTIVITY_ENDS_BEFORE_IT_STARTS(HttpStatus.UNPROCESSABLE_CONTENT),
    ACTIVITY_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    SIGNUP_UNTIL_AFTER_THE_END(HttpStatus.UNPROCESSABLE_CONTENT),
    ACTIVITY_NOT_PUBLISHED(HttpStatus.CONFLICT),
    ACTIVITY_ALREADY_PUBLISHED(HttpStatus.CONFLICT),
    ACTIVITY_CANCELLED(HttpStatus.CONFLICT),
    ACTIVITY_ENDED(HttpStatus.CONFLICT),
    CAPACITY_BELOW_TAKEN(HttpStatus.CONFLICT),
    SIGNUP_CLOSED(HttpStatus.CONFLICT),
    ALREADY_SIGNED_UP(HttpStatus.CONFLICT),
    SIGNUP_ALREADY_CANCELLED(HttpStatus.CONFLICT),
    SIGNUP_STILL_WAITING(HttpStatus.CONFLICT),
    ALREADY_CHECKED_IN(HttpStatus.CONFLICT),
    TICKET_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    TICKET_OF_ANOTHER_ACTIVITY(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    ActivityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
