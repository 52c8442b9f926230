package org.mulin.identity.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Gives a new refresh token for every used one, with the end of life of the first. Not a bean: of its interface there must be one. */
class RotatingRefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private final OAuth2RefreshTokenGenerator generator = new OAuth2RefreshTokenGenerator();
    private final TokenFamilies families;

    RotatingRefreshTokens(TokenFamilies families) {
        this.families = families;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        var fresh = generator.generate(context);
        if (fresh == null || !AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())) {
            return fresh;
        }
        var authorization = Objects.requireNonNull(context.getAuthorization());
        var used = Objects.requireNonNull(authorization.getRefreshToken()).getToken();
        families.spend(used, authorization);
        return new OAuth2RefreshToken(fresh.getTokenValue(), fresh.getIssuedAt(), used.getExpiresAt());
    }
}
