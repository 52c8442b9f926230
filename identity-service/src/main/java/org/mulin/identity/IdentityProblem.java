package org.mulin.identity;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What identity-service refuses beside what every service does. */
public enum IdentityProblem implements ProblemCode {
    DIVISIONS_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    DIVISIONS_WOULD_END(HttpStatus.UNPROCESSABLE_CONTENT),
    EFFECTIVE_IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_CONTENT),
    EFFECTIVE_BEFORE_LAST_CHANGE(HttpStatus.UNPROCESSABLE_CONTENT),
    ROOT_CODE_DOES_NOT_FIT(HttpStatus.UNPROCESSABLE_CONTENT),
    UNIT_NAME_TAKEN(HttpStatus.CONFLICT),
    UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    ACCOUNT_NAME_TAKEN(HttpStatus.CONFLICT),
    ACCOUNT_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    PASSWORD_IS_USERNAME(HttpStatus.UNPROCESSABLE_CONTENT),
    GRANT_EXISTS(HttpStatus.CONFLICT),
    ROLES_EXCLUDE_EACH_OTHER(HttpStatus.CONFLICT),
    ONLY_UNIT_HANDLERS_HAVE_A_UNIT(HttpStatus.UNPROCESSABLE_CONTENT),
    OWN_LAST_ADMINISTRATION(HttpStatus.CONFLICT);

    private final HttpStatus status;

    IdentityProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
