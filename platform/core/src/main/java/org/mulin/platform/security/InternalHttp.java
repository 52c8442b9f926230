package org.mulin.platform.security;

import org.springframework.web.client.RestClient;

/** HTTP to other services by their name in discovery, with this service's own token and explicit time-outs. */
public final class InternalHttp {
    private final RestClient.Builder balanced;
    private final InternalTokens tokens;

    InternalHttp(RestClient.Builder balanced, InternalTokens tokens) {
        this.balanced = balanced;
        this.tokens = tokens;
    }

    public RestClient clientOf(String service) {
        return balanced.clone()
                .baseUrl("http://" + service)
                .requestInterceptor((request, body, next) -> {
                    request.getHeaders().setBearerAuth(tokens.value());
                    return next.execute(request, body);
                })
                .build();
    }
}
