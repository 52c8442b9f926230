package org.mulin.residents;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What resident-service refuses, beside the common problems. */
enum ResidentProblem implements ProblemCode {
    DIVISION_NOT_A_COMMUNITY(HttpStatus.UNPROCESSABLE_CONTENT),
    ADDRESS_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    ADDRESS_MISPLACED(HttpStatus.UNPROCESSABLE_CONTENT),
    ADDRESS_EXISTS(HttpStatus.UNPROCESSABLE_CONTENT),
    HOUSEHOLD_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    HOUSEHOLD_ENDED(HttpStatus.CONFLICT),
    HOUSEHOLD_STILL_LIVED_IN(HttpStatus.CONFLICT),
    RESIDENT_DEPARTED(HttpStatus.CONFLICT),
    RESIDENT_ALREADY_THERE(HttpStatus.CONFLICT),
    RESIDENT_ALREADY_LINKED(HttpStatus.CONFLICT),
    ACCOUNT_ALREADY_LINKED(HttpStatus.CONFLICT),
    LINK_CODE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    ENDED_BEFORE_IT_BEGAN(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_COLUMN_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_COLUMN_REPEATED(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_COLUMN_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_HAS_ERRORS(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_NOT_CHECKED(HttpStatus.CONFLICT),
    IMPORT_OVER(HttpStatus.CONFLICT),
    IMPORT_EXPIRED(HttpStatus.CONFLICT),
    EXPORT_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT),
    EXPORT_NOT_THERE(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ResidentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
