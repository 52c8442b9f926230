package org.mulin.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URL;
import java.util.Base64;
import java.util.Map;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.Problems;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.session.StoredJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Three kinds of callers, one filter chain each: people on identity-service's pages, holders of a token, browsers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Images in a style sheet's own text are let in: the page of the API has its arrows there. */
    static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Identity-service guards these itself; here, its forms would lack our token and its pages get our headers. */
    @Bean
    @Order(1)
    SecurityFilterChain identityPages(HttpSecurity http) {
        http.securityMatcher(
                "/oauth2/authorize",
                "/oauth2/token",
                "/oauth2/jwks",
                "/oauth2/revoke",
                "/login",
                "/login.css",
                "/.well-known/**",
                "/userinfo",
                "/connect/logout");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Nothing is left to do: the service behind verifies the token and sets the headers; no session is looked for. */
    @Bean
    @Order(2)
    SecurityFilterChain tokenHolders() {
        return new DefaultSecurityFilterChain(SecurityConfiguration::carriesToken);
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(
            HttpSecurity http,
            Problems problems,
            RestClient tokenEndpoint,
            ClientRegistrationRepository registrations,
            EndSignIn endSignIn,
            GatewaySettings settings,
            JsonMapper json) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers("/api/**").authenticated().anyRequest().permitAll());
        http.oauth2Login(login -> login.loginPage("/oauth2/authorization/web")
                .defaultSuccessUrl("/", true)
                // Not the login page, which would try again at once, for ever; and the failure is not stored, for it
                // carries the client's secret.
                .failureHandler((request, response, failure) -> response.sendRedirect("/?signin=failed"))
                .tokenEndpoint(endpoint -> {
                    var codes = new RestClientAuthorizationCodeTokenResponseClient();
                    codes.setRestClient(tokenEndpoint);
                    endpoint.accessTokenResponseClient(codes);
                }));
        http.csrf(csrf -> csrf.spa());
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, _) -> problems.write(request, response, CommonProblem.UNAUTHENTICATED))
                // The token of the page is looked at before who asks is: whoever is not signed in at all is told that.
                .accessDeniedHandler((request, response, _) -> problems.write(
                        request,
                        response,
                        SecurityContextHolder.getContext().getAuthentication() == null
                                ? CommonProblem.UNAUTHENTICATED
                                : GatewayProblem.PAGE_EXPIRED)));
        http.logout(logout ->
                logout.addLogoutHandler(endSignIn).logoutSuccessHandler(signedOut(registrations, settings, json)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)));
        return http.build();
    }

    /** The script that signs out is told where to go on: it cannot follow a redirect to another page by itself. */
    private static OidcClientInitiatedLogoutSuccessHandler signedOut(
            ClientRegistrationRepository registrations, GatewaySettings settings, JsonMapper json) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.publicUrl() + "/");
        handler.setRedirectStrategy((request, response, location) -> {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Map.of("location", location));
        });
        return handler;
    }

    private static boolean carriesToken(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && request.getRequestURI().startsWith("/api/");
    }

    @Bean
    Seal seal(GatewaySettings settings) {
        return new Seal(Base64.getDecoder().decode(settings.masterKey()));
    }

    /** An id token holds its issuer as a URL. */
    @Bean
    ConversionService springSessionConversionService() {
        return StoredJson.sessions(StoredJson.mapper(URL.class));
    }

    /** Security's own observations cost more than the filters they observe. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
