package org.mulin.gateway;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The filters of our own that routes name in application.yml. */
public final class RouteFilters {

    private RouteFilters() {}

    /** {@code TenantLimit=}: to be named after TokenRelay, which puts the token there. */
    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> tenantLimit() {
        return (request, next) -> MvcUtils.getApplicationContext(request)
                .getBean(TenantLimits.class)
                .limit(request, next);
    }

    /**
     * {@code AnotherInstance=}: asks another instance, once, for what a dead one has not taken. It is the one place where a
     * request is repeated.
     */
    @Shortcut
    public static HandlerFilterFunction<ServerResponse, ServerResponse> anotherInstance() {
        return (request, next) -> {
            try {
                return next.handle(request);
            } catch (RestClientException failure) {
                if (!Attempt.worthAnother(request.method(), failure)) {
                    throw failure;
                }
                request.attribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR)
                        .ifPresent(address -> MvcUtils.getApplicationContext(request)
                                .getBean(DeadInstances.class)
                                .found((URI) address));
                return next.handle(request);
            }
        };
    }

    @Component
    static class Supplier extends SimpleFilterSupplier {

        Supplier() {
            super(RouteFilters.class);
        }
    }
}
