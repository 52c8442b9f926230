package org.mulin.gateway;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** The problems only the gateway answers with. */
enum GatewayProblem implements ProblemCode {
    NO_ANSWER(HttpStatus.GATEWAY_TIMEOUT),
    PART_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    PAGE_EXPIRED(HttpStatus.FORBIDDEN),
    WRONG_HOST(HttpStatus.MISDIRECTED_REQUEST);

    private final HttpStatus status;

    GatewayProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
