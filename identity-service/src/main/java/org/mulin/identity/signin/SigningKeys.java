package org.mulin.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that sign tokens: sealed in the database, so that every instance signs alike and a restart changes nothing. */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final String ALL = """
            select kid, sealed_jwk
              from signing_key
             order by created_at desc
            """;

    private static final String INSERT = """
            insert into signing_key (kid, sealed_jwk)
            values (:kid, :sealed)
            """;

    private static final Duration CACHED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
        this.clock = clock;
    }

    private record Loaded(JWKSet keys, Instant until) {}

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var current = loaded;
        if (current == null || clock.instant().isAfter(current.until())) {
            var keys = stored();
            current = new Loaded(
                    new JWKSet(keys.isEmpty() ? first() : keys), clock.instant().plus(CACHED));
            loaded = current;
        }
        return selector.select(current.keys());
    }

    private List<JWK> stored() {
        return jdbc.sql(ALL)
                .query((row, n) -> parse(seal.open(purpose(row.getString("kid")), row.getBytes("sealed_jwk"))))
                .list();
    }

    /** Instances that start together must agree on one first key. */
    private List<JWK> first() {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_key'))")
                    .query()
                    .singleRow();
            if (stored().isEmpty()) {
                var key = generate();
                jdbc.sql(INSERT)
                        .param("kid", key.getKeyID())
                        .param("sealed", seal.seal(purpose(key.getKeyID()), key.toJSONString()))
                        .update();
            }
            return stored();
        });
    }

    private static String purpose(String kid) {
        return "signing key:" + kid;
    }

    private static JWK generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key cannot be read", e);
        }
    }
}
