package org.mulin.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good: checking a signature costs more than the rest of a short request.
 * So a key that is withdrawn holds no longer than that minute; a token that has run out is not taken from memory.
 */
final class VerifiedTokens implements JwtDecoder {
    static final Duration MEMORY = Duration.ofSeconds(60);

    private static final int MOST = 10_000;

    private final JwtDecoder verification;
    private final Clock clock;
    private final Cache<String, Jwt> good;

    VerifiedTokens(JwtDecoder verification, Clock clock, Ticker ticker) {
        this.verification = verification;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        if (known != null && lives(known)) {
            return known;
        }
        var verified = verification.decode(token);
        good.put(token, verified);
        return verified;
    }

    private boolean lives(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
