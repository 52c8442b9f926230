package org.mulin.platform.security;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Feign configuration for calls on a caller's behalf: carries the caller's own token. Named by the clients that use it. */
public class CallerCalls extends FeignCalls {

    @Bean
    RequestInterceptor callerToken() {
        return request -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
                request.header("Authorization", "Bearer " + token.getToken().getTokenValue());
            } else {
                throw new IllegalStateException("There is no caller to call for");
            }
        };
    }
}
