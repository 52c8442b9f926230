package org.mulin.cases.figures;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What figures refuse, beside the common problems. */
public enum FigureProblem implements ProblemCode {
    FIGURES_BEYOND_REACH(HttpStatus.BAD_REQUEST),
    FIGURES_CUT_TWICE(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    FigureProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
