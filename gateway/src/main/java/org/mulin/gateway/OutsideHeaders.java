package org.mulin.gateway;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Believes Forwarded and X-Forwarded-* from trusted proxies and hides them when anybody else sends them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutsideHeaders implements Filter {

    private final Pattern trusted;
    private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter hiding = new ForwardedHeaderFilter();

    OutsideHeaders(GatewaySettings settings) {
        trusted = Pattern.compile(settings.trustedProxies());
        hiding.setRemoveOnly(true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var filter = trusted.matcher(request.getRemoteAddr()).matches() ? believing : hiding;
        filter.doFilter(request, response, chain);
    }
}
