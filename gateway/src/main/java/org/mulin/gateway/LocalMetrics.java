package org.mulin.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The gateway's port is everybody's, its metrics are this machine's: what came from elsewhere or by a proxy finds none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LocalMetrics extends OncePerRequestFilter {

    private final Problems problems;

    LocalMetrics(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && !isPassedOn(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, CommonProblem.NOT_FOUND);
        }
    }

    private static boolean isPassedOn(HttpServletRequest request) {
        return Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Via")
                .anyMatch(header -> request.getHeader(header) != null);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/actuator/prometheus");
    }
}
