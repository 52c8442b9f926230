package org.mulin.platform.security;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** This service's own token for calls to `/internal`, fetched with client credentials and kept until it ages. */
final class InternalTokens {
    private final AuthorizedClientServiceOAuth2AuthorizedClientManager clients;
    private final OAuth2AuthorizeRequest request;

    InternalTokens(String service, SecuritySettings settings, ClientHttpRequestFactory http) {
        var registration = ClientRegistration.withRegistrationId("internal")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientId(service)
                .clientSecret(settings.clientSecret())
                .tokenUri(settings.identityUrl().resolve("/oauth2/token").toString())
                .scope("internal")
                .build();
        var endpoint = new RestClientClientCredentialsTokenResponseClient();
        endpoint.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(converters ->
                        converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(endpoint);
        var registrations = new InMemoryClientRegistrationRepository(registration);
        clients = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        clients.setAuthorizedClientProvider(provider);
        request = OAuth2AuthorizeRequest.withClientRegistrationId("internal")
                .principal(service)
                .build();
    }

    String value() {
        var client = clients.authorize(request);
        if (client == null) {
            throw new IllegalStateException("identity-service gave no token");
        }
        return client.getAccessToken().getTokenValue();
    }
}
