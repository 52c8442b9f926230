package org.mulin.identity.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import java.util.Set;
import org.mulin.platform.session.StoredJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The two filter chains of sign-in: the protocol's endpoints, and the page for people. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Clients clients, Guesses guesses, Passwords passwords) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
            server.clientAuthentication(client -> client.errorResponseHandler(SlowedClientSecrets::refuse)
                    .authenticationProviders(providers ->
                            providers.replaceAll(provider -> provider instanceof ClientSecretAuthenticationProvider
                                    ? new SlowedClientSecrets(provider, clients, guesses, passwords)
                                    : provider)));
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        http.exceptionHandling(handling ->
                handling.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), pages));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http, SignInPage page, PasswordSignIn signIn, KnownBrowser knownBrowser) {
        http.securityMatcher("/login", "/login.css");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        // Whoever opens the page by itself is sent through the gateway's sign-in, to end up signed in there.
        onwards.setDefaultTargetUrl("/oauth2/authorization/web");
        http.formLogin(form -> form.loginPage("/login")
                .usernameParameter("account")
                .authenticationDetailsSource(signIn::attempt)
                .failureHandler(page::refused)
                .successHandler((request, response, authentication) -> {
                    knownBrowser.remember(PasswordSignIn.who(request), request, response);
                    onwards.onAuthenticationSuccess(request, response, authentication);
                }));
        http.exceptionHandling(handling -> handling.accessDeniedHandler(page::stale));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGE_POLICY)));
        return http.build();
    }

    @Bean
    ConversionService springSessionConversionService() {
        return StoredJson.sessions(StoredJson.mapper(SignedIn.class));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.publicUrl().toString())
                .build();
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(SigningKeys keys, TokenClaims claims, TokenFamilies families) {
        var encoder = new NimbusJwtEncoder(keys);
        // Should there be several, the newest signs.
        encoder.setJwkSelector(List::getFirst);
        var jwts = new JwtGenerator(encoder);
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwts, new RotatingRefreshTokens(families));
    }
}
