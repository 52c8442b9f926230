package org.mulin.search.index;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What search-service refuses, beside the common problems. */
public enum SearchProblem implements ProblemCode {
    SEARCH_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    NAME_OR_PHONE_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    REASON_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    SYNONYMS_UNCLEAR(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_SAVED_SEARCHES(HttpStatus.UNPROCESSABLE_CONTENT),
    REBUILD_RUNNING(HttpStatus.CONFLICT),
    NO_PREVIOUS_INDEX(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SearchProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
