package org.mulin.residents;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with one row of a file of residents. */
enum ImportRowProblem implements ProblemCode {
    ROW_INCOMPLETE,
    VALUE_MISSING,
    VALUE_TOO_LONG,
    VALUE_NOT_PLAIN,
    FORMULA_REFUSED,
    PHONE_UNREADABLE,
    TENURE_UNKNOWN,
    RELATION_UNKNOWN,
    DAY_UNREADABLE,
    DAY_OUT_OF_RANGE;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
