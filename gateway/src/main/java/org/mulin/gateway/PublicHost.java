package org.mulin.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.mulin.platform.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers under the public address alone: redirects are built from the Host header, and anybody can send any. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PublicHost extends OncePerRequestFilter {

    private final URI publicUrl;
    private final Problems problems;

    PublicHost(GatewaySettings settings, Problems problems) {
        this.publicUrl = settings.publicUrl();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPublic(request)) {
            chain.doFilter(request, response);
        } else if (isPage(request)) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, publicUrl + request.getRequestURI() + query);
        } else {
            problems.write(request, response, GatewayProblem.WRONG_HOST);
        }
    }

    /** Probes come to whatever address the process has. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    private boolean isPublic(HttpServletRequest request) {
        return request.getServerName().equalsIgnoreCase(publicUrl.getHost())
                && request.getScheme().equals(publicUrl.getScheme())
                && (publicUrl.getPort() == request.getServerPort()
                        || publicUrl.getPort() == -1
                                && (request.getServerPort() == 443 || request.getServerPort() == 80));
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
