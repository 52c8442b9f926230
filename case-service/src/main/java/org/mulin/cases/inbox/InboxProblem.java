package org.mulin.cases.inbox;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What is refused of the words of notices. */
public enum InboxProblem implements ProblemCode {
    WORDING_NAMED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
    PLACEHOLDER_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    InboxProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
