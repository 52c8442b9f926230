package org.mulin.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;

/** Turns what fails on a route into a problem; controller advice does not reach routes. */
@Component
@Order(-1)
class GatewayFailures implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(GatewayFailures.class);

    private final Problems problems;

    GatewayFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(handler instanceof HandlerFunction<?>) || response.isCommitted()) {
            return null;
        }
        try {
            problems.write(request, response, code(request, failure), part(request));
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ProblemCode code(HttpServletRequest request, Exception failure) {
        if (failure instanceof ProblemException problem) {
            return problem.code();
        }
        if (failure instanceof RestClientException) {
            log.warn("{} {} got no answer: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            // Else nobody knows whether the service did it, and the caller must not be told that nothing happened.
            return Attempt.withoutEffect(request.getMethod(), failure)
                    ? GatewayProblem.PART_UNAVAILABLE
                    : GatewayProblem.NO_ANSWER;
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return CommonProblem.UNEXPECTED;
    }

    /** The route is named after what it leads to. */
    private static Object part(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR));
    }
}
