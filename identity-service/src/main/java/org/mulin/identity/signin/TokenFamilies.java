package org.mulin.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.session.StoredJson;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationParametersMapper;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService.JsonMapperOAuth2AuthorizationRowMapper;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** The tokens that follow from one sign-in; a refresh token that comes back after its use ends them all. */
@Component
class TokenFamilies implements OAuth2AuthorizationService {

    /** The key of the table lets exactly one of many simultaneous requests through. */
    private static final String SPEND = """
            insert into used_refresh (token_hash, authorization_id)
            select :hash, id
              from oauth2_authorization
             where id = :authorization
                on conflict do nothing
            """;

    /** Requests that raced for the same token a moment ago are not theft. */
    private static final String END_IF_STOLEN = """
            delete from oauth2_authorization
             where id = (select authorization_id
                           from used_refresh
                          where token_hash = :hash
                            and used_at < now() - interval '3 seconds')
            """;

    /** A day longer than any token lives, because signing out may show an expired id token. */
    private static final String PURGE = """
            delete from oauth2_authorization
             where coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at)
                   < now() - interval '1 day'
            """;

    private final OAuth2AuthorizationService stored;
    private final JdbcClient jdbc;

    TokenFamilies(JdbcOperations operations, JdbcClient jdbc, Clients clients) {
        var json = StoredJson.mapper(SignedIn.class);
        var stored = new JdbcOAuth2AuthorizationService(operations, clients);
        stored.setAuthorizationRowMapper(new JsonMapperOAuth2AuthorizationRowMapper(clients, json));
        stored.setAuthorizationParametersMapper(new JsonMapperOAuth2AuthorizationParametersMapper(json));
        this.stored = stored;
        this.jdbc = jdbc;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        // Nothing ever asks for these again: they carry no refresh token and are verified by signature.
        if (!authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            stored.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var found = stored.findByToken(token, type);
        if (found == null) {
            jdbc.sql(END_IF_STOLEN).param("hash", hash(token)).update();
        }
        return found;
    }

    /** Refuses a token that is spent already, or whose family has ended meanwhile. */
    void spend(OAuth2RefreshToken token, OAuth2Authorization authorization) {
        var spent = jdbc.sql(SPEND)
                .param("hash", hash(token.getTokenValue()))
                .param("authorization", authorization.getId())
                .update();
        if (spent == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql(PURGE).update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
