package org.mulin.platform.security;

import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;

/** Feign configuration for calls to `/internal`: carries this service's own token. Named by the clients that use it. */
public class InternalCalls extends FeignCalls {

    @Bean
    RequestInterceptor internalToken(InternalTokens tokens) {
        return request -> request.header("Authorization", "Bearer " + tokens.value());
    }
}
