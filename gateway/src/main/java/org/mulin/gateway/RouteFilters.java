package org.mulin.gateway;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The filters of our own that routes name in application.yml. */
public final class RouteFilters {

    private static final Set<String> OF_IDENTITY = Set.of("identity_session", "known_browser");

    private RouteFilters() {}

    /** {@code IdentityCookies=}: one origin has one jar of cookies, but the gateway's own session is nobody else's business. */
    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> identityCookies() {
        return (request, next) -> {
            var kept = request.cookies().values().stream()
                    .flatMap(cookies -> cookies.stream())
                    .filter(cookie -> OF_IDENTITY.contains(cookie.getName()))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            return next.handle(ServerRequest.from(request)
                    .headers(headers -> {
                        headers.remove(HttpHeaders.COOKIE);
                        if (!kept.isEmpty()) {
                            headers.set(HttpHeaders.COOKIE, kept);
                        }
                    })
                    .build());
        };
    }

    /** {@code TenantLimit=}: to be named after TokenRelay, which puts the token there. */
    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> tenantLimit() {
        return (request, next) -> MvcUtils.getApplicationContext(request)
                .getBean(TenantLimits.class)
                .limit(request, next);
    }

    @Component
    static class Supplier extends SimpleFilterSupplier {

        Supplier() {
            super(RouteFilters.class);
        }
    }
}
