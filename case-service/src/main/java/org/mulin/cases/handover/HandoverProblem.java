package org.mulin.cases.handover;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What a share of a case refuses. */
public enum HandoverProblem implements ProblemCode {
    HANDOVER_NOT_SIGNED(HttpStatus.CONFLICT),
    HANDOVER_ALREADY_SIGNED(HttpStatus.CONFLICT),
    HANDOVER_ALREADY_CONTACTED(HttpStatus.CONFLICT),
    HANDOVER_ALREADY_ANSWERED(HttpStatus.CONFLICT),
    HANDOVER_OVER(HttpStatus.CONFLICT),
    CASE_SHARES_OPEN(HttpStatus.CONFLICT),
    HANDOVER_NOT_CLAIMED(HttpStatus.CONFLICT),
    NOTHING_TO_CLAIM(HttpStatus.CONFLICT),
    ONLY_THE_LEAD_IS_CLAIMED(HttpStatus.CONFLICT),
    NO_UNIT_RESPONSIBLE(HttpStatus.CONFLICT),
    RESPONSIBILITIES_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    UNTIL_IN_THE_PAST(HttpStatus.UNPROCESSABLE_CONTENT),
    EXTENSION_ALREADY_ASKED(HttpStatus.CONFLICT),
    EXTENSION_NOT_ASKED(HttpStatus.CONFLICT),
    CASE_ALREADY_WAITING(HttpStatus.CONFLICT),
    CASE_NOT_PAUSED(HttpStatus.CONFLICT),
    UNIT_ONLY_INVITED(HttpStatus.CONFLICT),
    MEETING_OPEN(HttpStatus.CONFLICT),
    MEETING_DECIDED(HttpStatus.CONFLICT),
    UNIT_ALREADY_REPORTED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    HandoverProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
