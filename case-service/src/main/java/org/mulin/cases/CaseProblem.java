package org.mulin.cases;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What case-service refuses, beside the common problems. */
public enum CaseProblem implements ProblemCode {
    CASE_ALREADY_ACCEPTED(HttpStatus.CONFLICT),
    CASE_NOT_YET_ACCEPTED(HttpStatus.CONFLICT),
    CASE_ALREADY_RESOLVED(HttpStatus.CONFLICT),
    CASE_NOT_YET_RESOLVED(HttpStatus.CONFLICT),
    CASE_ALREADY_CLOSED(HttpStatus.CONFLICT),
    CASE_AWAITS_CONFIRMATION(HttpStatus.CONFLICT),
    CASE_STILL_OPEN(HttpStatus.CONFLICT),
    OUTSIDE_NUMBER_TAKEN(HttpStatus.CONFLICT),
    RESIDENT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    CASE_IS_JOINED(HttpStatus.CONFLICT),
    CASE_ALREADY_CONFIDENTIAL(HttpStatus.CONFLICT),
    CASE_NOT_CONFIDENTIAL(HttpStatus.CONFLICT),
    CATEGORY_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    CATEGORY_RETIRED(HttpStatus.UNPROCESSABLE_CONTENT),
    UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    HISTORY_IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_CONTENT),
    RESOLVED_BEFORE_FILED(HttpStatus.UNPROCESSABLE_CONTENT),
    CATEGORIES_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    CASE_SHELVED(HttpStatus.CONFLICT),
    CASE_HAS_A_LEAD(HttpStatus.CONFLICT),
    UNIT_HAS_A_SHARE(HttpStatus.CONFLICT),
    MOMENT_TOO_FAR_AHEAD(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    CaseProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
