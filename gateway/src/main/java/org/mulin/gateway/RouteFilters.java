package org.mulin.gateway;

import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.common.Shortcut;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.stereotype.Component;
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

    @Component
    static class Supplier extends SimpleFilterSupplier {

        Supplier() {
            super(RouteFilters.class);
        }
    }
}
