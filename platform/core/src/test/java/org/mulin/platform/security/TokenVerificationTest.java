package org.mulin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenVerificationTest {
    private static final URI ISSUER = URI.create("http://city.example");
    private static final Duration FRESH = Duration.ofMillis(10);

    private HttpServer identity;
    private JwtDecoder decoder;
    private RSAKey key;
    private volatile JWKSet keys;

    @BeforeEach
    void identityShowsItsKey() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        keys = new JWKSet(key.toPublicJWK());
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/oauth2/jwks", exchange -> {
            var bytes = keys.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        identity.start();
        var url = URI.create("http://127.0.0.1:" + identity.getAddress().getPort());
        decoder = TokenVerification.decoder(
                new SecuritySettings(ISSUER, url, "secret"), new SimpleClientHttpRequestFactory(), FRESH);
    }

    @AfterEach
    void stop() {
        identity.stop(0);
    }

    @Test
    void whileIdentityIsAwayTheKeysOfBeforeAreGood() throws Exception {
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("somebody");

        identity.stop(0);
        Thread.sleep(FRESH.multipliedBy(5));

        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aKeyThatIdentityNoLongerShowsIsNotGood() throws Exception {
        var old = token(key);
        decoder.decode(old);
        var next = new RSAKeyGenerator(2048).keyID("two").generate();

        keys = new JWKSet(next.toPublicJWK());
        Thread.sleep(FRESH.multipliedBy(5));

        assertThat(decoder.decode(token(next)).getSubject()).isEqualTo("somebody");
        assertThatThrownBy(() -> decoder.decode(old)).isInstanceOf(JwtException.class);
    }

    private static String token(RSAKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(TokenVerification.ACCESS_TOKEN_TYPE))
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER.toString())
                .audience(TokenVerification.AUDIENCE)
                .subject("somebody")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
