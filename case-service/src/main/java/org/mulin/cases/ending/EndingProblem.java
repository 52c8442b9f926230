package org.mulin.cases.ending;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What is refused once the work on a case is done, beside the problems of all cases. */
public enum EndingProblem implements ProblemCode {
    CALLER_IS_HANDLER(HttpStatus.FORBIDDEN),
    CALLER_ASKED_FOR_IT(HttpStatus.FORBIDDEN),
    CONFIRMATION_TOO_LATE(HttpStatus.CONFLICT),
    CASE_ALREADY_CONFIRMED(HttpStatus.CONFLICT),
    CASE_ALREADY_CALLED_BACK(HttpStatus.CONFLICT),
    CASE_ALREADY_RATED(HttpStatus.CONFLICT),
    CASE_NOT_YET_RATED(HttpStatus.CONFLICT),
    EXCLUSION_ALREADY_ASKED(HttpStatus.CONFLICT),
    EXCLUSION_NOT_ASKED(HttpStatus.CONFLICT),
    ALREADY_APPEALED(HttpStatus.CONFLICT),
    NOT_APPEALED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    EndingProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
