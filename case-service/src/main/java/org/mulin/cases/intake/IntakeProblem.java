package org.mulin.cases.intake;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What is refused when a matter comes in, beside the problems of all cases. */
public enum IntakeProblem implements ProblemCode {
    CASE_HAS_NO_REQUESTER(HttpStatus.UNPROCESSABLE_CONTENT),
    REQUESTER_IS_ON_FILE(HttpStatus.UNPROCESSABLE_CONTENT),
    PARENT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    PARENT_NOT_OPEN(HttpStatus.CONFLICT),
    PARENT_NOT_ACCEPTED(HttpStatus.CONFLICT),
    PARENT_IS_JOINED(HttpStatus.CONFLICT),
    CASE_HAS_JOINED(HttpStatus.CONFLICT),
    CASE_NOT_JOINED(HttpStatus.CONFLICT),
    TOO_MANY_JOINED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IntakeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
