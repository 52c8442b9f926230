package org.mulin.platform.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.Problems;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may call what: `/api` a tenant's subjects, `/internal` the platform's background clients, health anyone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class ResourceServerConfiguration {
    private static final String BEARER = "Bearer ";
    private static final AuthorizationManager<RequestAuthorizationContext> OF_A_TENANT = (authentication, _) ->
            new AuthorizationDecision(authentication.get() instanceof JwtAuthenticationToken token
                    && CallerFilter.caller(token.getToken()).isPresent());

    @Bean
    JwtDecoder accessTokenDecoder(
            SecuritySettings settings, @Qualifier("internalHttpFactory") ClientHttpRequestFactory http, Clock clock) {
        return new VerifiedTokens(TokenVerification.decoder(settings, http), clock, Ticker.systemTicker());
    }

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, JwtDecoder accessTokenDecoder, Problems problems)
            throws Exception {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        return http.securityMatcher("/api/**", "/internal/**", "/actuator/**", "/v3/api-docs/**", "/error")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/info", "/v3/api-docs/**", "/error")
                        .permitAll()
                        .requestMatchers("/internal/**")
                        .hasAuthority("SCOPE_internal")
                        .requestMatchers("/api/**")
                        .access(OF_A_TENANT)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(accessTokenDecoder))
                        .bearerTokenResolver(ResourceServerConfiguration::token)
                        .authenticationEntryPoint((request, response, failure) -> {
                            challenge.commence(request, response, failure);
                            problems.write(request, response, CommonProblem.UNAUTHENTICATED);
                        }))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, _) -> problems.write(request, response, CommonProblem.NOT_ALLOWED)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(withDefaults())
                .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                .build();
    }

    /** By hand, since the library's pattern is slow on a text as long as a token; whether it is one, the decoder says. */
    private static @Nullable String token(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        var token = authorization.substring(BEARER.length()).strip();
        return token.isEmpty() ? null : token;
    }

    /** Security's own observations cost more than the filters they observe. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
