package org.mulin.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Ends the tokens with the session: signing out at identity-service would leave them alive. */
@Component
class EndSignIn implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(EndSignIn.class);

    private final SignInTokens tokens;
    private final RestClient tokenEndpoint;
    private final GatewaySettings settings;

    EndSignIn(SignInTokens tokens, RestClient tokenEndpoint, GatewaySettings settings) {
        this.tokens = tokens;
        this.tokenEndpoint = tokenEndpoint;
        this.settings = settings;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null) {
            return;
        }
        SignInTokens.handle(request).ifPresent(handle -> {
            var client = tokens.find(handle, authentication);
            tokens.delete(handle);
            client.ifPresent(this::revoke);
        });
    }

    private void revoke(OAuth2AuthorizedClient client) {
        var refresh = client.getRefreshToken();
        if (refresh == null) {
            return;
        }
        var registration = client.getClientRegistration();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refresh.getTokenValue());
        try {
            tokenEndpoint
                    .post()
                    .uri(settings.identityUrl() + "/oauth2/revoke")
                    .headers(
                            headers -> headers.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException failure) {
            // Nobody holds the token any more; it dies of age.
            log.warn("A refresh token was not revoked: {}", failure.toString());
        }
    }
}
