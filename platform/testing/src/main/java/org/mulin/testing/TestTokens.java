package org.mulin.testing;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs access tokens as identity-service would, and wrong ones as it never would. */
public final class TestTokens {
    static final String ISSUER = "http://mulin.test";
    private static final RSAKey KEY = key();
    private static final RSAKey FORGED = key();

    private TestTokens() {}

    /** A person's token. */
    public static String person(UUID tenant, UUID account) {
        return sign(KEY, "at+jwt", claims -> ofTenant(claims, tenant, account, "PERSON"));
    }

    /** A token of a tenant's API client. */
    public static String apiClient(UUID tenant, UUID account) {
        return sign(KEY, "at+jwt", claims -> ofTenant(claims, tenant, account, "API_CLIENT"));
    }

    /** A background client's token. */
    public static String internal(String client) {
        return sign(KEY, "at+jwt", claims -> claims.subject(client).claim("scope", "internal"));
    }

    /** Tokens that must be refused, each with the reason in its name. */
    public static List<Refused> refused(UUID tenant, UUID account) {
        Consumer<JWTClaimsSet.Builder> good = claims -> ofTenant(claims, tenant, account, "PERSON");
        return List.of(
                new Refused("forged signature", sign(FORGED, "at+jwt", good)),
                new Refused("wrong type", sign(KEY, "JWT", good)),
                new Refused(
                        "expired",
                        sign(
                                KEY,
                                "at+jwt",
                                good.andThen(claims -> claims.expirationTime(
                                        Date.from(Instant.now().minus(Duration.ofMinutes(10))))))),
                new Refused("foreign audience", sign(KEY, "at+jwt", good.andThen(claims -> claims.audience("other")))),
                new Refused("no audience", sign(KEY, "at+jwt", good.andThen(claims -> claims.audience((String) null)))),
                new Refused(
                        "foreign issuer", sign(KEY, "at+jwt", good.andThen(claims -> claims.issuer("http://other")))),
                new Refused("not a token", "abc.def.ghi"));
    }

    /** A token that must not be accepted. */
    public record Refused(String reason, String token) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static String jwks() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    private static void ofTenant(JWTClaimsSet.Builder claims, UUID tenant, UUID account, String kind) {
        claims.subject(account.toString())
                .claim("tenant", tenant.toString())
                .claim("account", account.toString())
                .claim("kind", kind);
    }

    private static String sign(RSAKey key, String type, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("mulin-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(30))));
        change.accept(claims);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
