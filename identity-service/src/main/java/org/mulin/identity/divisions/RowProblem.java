package org.mulin.identity.divisions;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with one row of a table of divisions. */
enum RowProblem implements ProblemCode {
    FILE_EMPTY,
    COLUMNS_MISSING,
    CSV_BROKEN,
    ROW_INCOMPLETE,
    NOT_UTF8,
    LEVEL_UNKNOWN,
    CODE_WRONG_LENGTH,
    CODE_FOREIGN,
    CODE_REPEATED,
    NAME_EMPTY,
    NAME_TOO_LONG,
    NAME_NOT_PLAIN,
    PARENT_UNKNOWN,
    PARENT_NOT_ABOVE,
    PARENT_REFUSED;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
