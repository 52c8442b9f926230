package org.mulin.gateway;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** One origin has one jar of cookies: an API gets none of them, and identity-service's pages get their own. */
@Component
class OutgoingCookies implements RequestHttpHeadersFilter {

    private static final Set<String> OF_IDENTITY = Set.of("identity_session", "known_browser");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        if (!headers.containsHeader(HttpHeaders.COOKIE)) {
            return headers;
        }
        var others = HttpHeaders.copyOf(headers);
        others.remove(HttpHeaders.COOKIE);
        var kept = request.path().startsWith("/api/") ? "" : ofIdentity(request);
        if (!kept.isEmpty()) {
            others.set(HttpHeaders.COOKIE, kept);
        }
        return others;
    }

    private static String ofIdentity(ServerRequest request) {
        return request.cookies().values().stream()
                .flatMap(cookies -> cookies.stream())
                .filter(cookie -> OF_IDENTITY.contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
