package org.mulin.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final String TOKEN = "token";

    private final InstantSource time = () -> this.now;
    private final VerifiedTokens tokens = new VerifiedTokens(
            this::verify,
            time.withZone(ZoneOffset.UTC),
            () -> Duration.between(START, this.now).toNanos());

    private Instant now = START;
    private Instant end = START.plusSeconds(600);
    private boolean keyWithdrawn;
    private int verified;

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        after(0);
        after(59);
        assertThat(verified).isEqualTo(1);

        after(60);
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void aWithdrawnKeyHoldsNoLongerThanAMinute() {
        after(0);
        keyWithdrawn = true;
        after(59);

        assertThatThrownBy(() -> after(60)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenThatHasRunOutIsNotTakenFromMemory() {
        end = START.plusSeconds(30);
        after(0);
        keyWithdrawn = true;
        after(29);

        assertThatThrownBy(() -> after(30)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aRefusalIsNotRemembered() {
        keyWithdrawn = true;
        assertThatThrownBy(() -> after(0)).isInstanceOf(BadJwtException.class);
        keyWithdrawn = false;

        assertThat(after(1).getTokenValue()).isEqualTo(TOKEN);
    }

    private Jwt after(long seconds) {
        now = START.plusSeconds(seconds);
        return tokens.decode(TOKEN);
    }

    private Jwt verify(String token) {
        if (keyWithdrawn) {
            throw new BadJwtException("no such key");
        }
        verified++;
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("someone")
                .expiresAt(end)
                .build();
    }
}
