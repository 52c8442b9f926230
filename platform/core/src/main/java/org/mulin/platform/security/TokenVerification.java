package org.mulin.platform.security;

import java.util.List;
import java.util.Objects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Verifies access tokens: signature, time, issuer, audience and type. Keys are fetched when first needed. */
final class TokenVerification {
    static final String AUDIENCE = "mulin-api";
    static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private TokenVerification() {}

    static JwtDecoder decoder(SecuritySettings settings, ClientHttpRequestFactory http) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        settings.identityUrl().resolve("/oauth2/jwks").toString())
                .restOperations(new RestTemplate(http))
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(ACCESS_TOKEN_TYPE),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.publicUrl().toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        audience ->
                                Objects.requireNonNullElse(audience, List.of()).contains(AUDIENCE))));
        return decoder;
    }
}
