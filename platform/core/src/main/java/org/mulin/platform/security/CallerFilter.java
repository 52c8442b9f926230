package org.mulin.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the verified token's tenant and account for the rest of the request. */
final class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? caller(token.getToken())
                : Optional.<Caller>empty();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentCaller.<Boolean, Exception>as(caller.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /** The caller a tenant's token speaks for; empty for background clients. */
    static Optional<Caller> caller(Jwt token) {
        try {
            return token.hasClaim("tenant")
                    ? Optional.of(new Caller(
                            new TenantId(UUID.fromString(token.getClaimAsString("tenant"))),
                            UUID.fromString(String.valueOf(token.getClaimAsString("account"))),
                            Caller.Kind.valueOf(String.valueOf(token.getClaimAsString("kind")))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
