package org.mulin.search;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What search-service refuses, beside the common problems. */
enum SearchProblem implements ProblemCode {
    SEARCH_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    REBUILD_RUNNING(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SearchProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
