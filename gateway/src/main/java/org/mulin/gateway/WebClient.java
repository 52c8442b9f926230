package org.mulin.gateway;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** The gateway as an OpenID Connect client, set up without asking identity-service, which may start later. */
@Configuration(proxyBeanMethods = false)
class WebClient {

    @Bean
    ClientRegistration web(GatewaySettings settings) {
        var outside = settings.publicUrl();
        var inside = settings.identityUrl();
        return ClientRegistration.withRegistrationId("web")
                .clientId("web")
                .clientSecret(settings.webClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid")
                .issuerUri(outside.toString())
                .authorizationUri(outside + "/oauth2/authorize")
                .redirectUri(outside + "/login/oauth2/code/web")
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", outside + "/connect/logout"))
                .build();
    }

    @Bean
    ClientRegistrationRepository registrations(ClientRegistration web) {
        return new InMemoryClientRegistrationRepository(web);
    }

    /** The default would fetch keys without any time-out. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(
            ClientRegistration web, GatewaySettings settings, ClientHttpRequestFactory connections) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.identityUrl() + "/oauth2/jwks")
                .restOperations(new RestTemplate(connections))
                .build();
        // Types as the library's own decoder gives them; others the stored session could not read back.
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(web)));
        return registration -> decoder;
    }
}
