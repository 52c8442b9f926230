package org.mulin.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
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
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Verifies access tokens: signature, time, issuer, audience and type. Keys are fetched when first needed, and every five
 * minutes; while identity-service does not answer, those of before are good for as long as a sign-in lives.
 */
final class TokenVerification {
    static final String AUDIENCE = "mulin-api";
    static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration OUTAGE = Duration.ofHours(8);

    private TokenVerification() {}

    static JwtDecoder decoder(SecuritySettings settings, ClientHttpRequestFactory http) {
        return decoder(settings, http, FRESH);
    }

    static JwtDecoder decoder(SecuritySettings settings, ClientHttpRequestFactory http, Duration fresh) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(keys(settings, http, fresh)).build();
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

    private static JWKSource<SecurityContext> keys(
            SecuritySettings settings, ClientHttpRequestFactory http, Duration fresh) {
        try {
            var url = settings.identityUrl().resolve("/oauth2/jwks").toURL();
            return JWKSourceBuilder.create(url, address -> read(address, new RestTemplate(http)))
                    .cache(fresh.toMillis(), PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(false)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    private static Resource read(URL address, RestTemplate http) throws IOException {
        try {
            return new Resource(Objects.requireNonNull(http.getForObject(address.toString(), String.class)), null);
        } catch (RestClientException failure) {
            throw new IOException(failure);
        }
    }
}
