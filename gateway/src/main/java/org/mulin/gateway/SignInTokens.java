package org.mulin.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * The tokens of each browser's session, sealed in a table of their own. The session holds only their handle: a session is
 * written late and whole, and would put back what another request has just renewed.
 */
@Component
class SignInTokens implements OAuth2AuthorizedClientRepository {

    private static final String HANDLE = "mulin.tokens";

    private static final String INSERT = """
            insert into gw_token (handle, access_token, access_issued_at, access_expires_at, refresh_token)
            values (:handle, :access, :issued, :expires, :refresh)
            """;

    private static final String FIND = """
            select handle, access_token, access_issued_at, access_expires_at, refresh_token
              from gw_token
             where handle = :handle
            """;

    private static final String RENEW = """
            update gw_token
               set access_token      = :access,
                   access_issued_at  = :issued,
                   access_expires_at = :expires,
                   refresh_token     = :refresh
             where handle = :handle
            """;

    /** Longer ago than any refresh token lives. */
    private static final String PURGE = "delete from gw_token where signed_in_at < now() - interval '1 day'";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final ClientRegistration registration;

    SignInTokens(JdbcClient jdbc, Seal seal, ClientRegistration registration) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.registration = registration;
    }

    static Optional<UUID> handle(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(HANDLE) instanceof String handle
                ? Optional.of(UUID.fromString(handle))
                : Optional.empty();
    }

    Optional<OAuth2AuthorizedClient> find(UUID handle, Authentication owner) {
        return query(FIND, handle, owner);
    }

    /** The same, and nobody else gets it until the transaction ends. */
    Optional<OAuth2AuthorizedClient> lock(UUID handle, Authentication owner) {
        return query(FIND + " for update", handle, owner);
    }

    void renew(UUID handle, OAuth2AuthorizedClient client) {
        write(RENEW, handle, client);
    }

    void delete(UUID handle) {
        jdbc.sql("delete from gw_token where handle = :handle")
                .param("handle", handle)
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql(PURGE).update();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication owner, HttpServletRequest request) {
        return (T) handle(request).flatMap(handle -> find(handle, owner)).orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication owner,
            HttpServletRequest request,
            HttpServletResponse response) {
        handle(request).ifPresent(this::delete);
        var handle = UUID.randomUUID();
        write(INSERT, handle, client);
        request.getSession().setAttribute(HANDLE, handle.toString());
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId, Authentication owner, HttpServletRequest request, HttpServletResponse response) {
        handle(request).ifPresent(this::delete);
    }

    private Optional<OAuth2AuthorizedClient> query(String sql, UUID handle, Authentication owner) {
        return jdbc.sql(sql)
                .param("handle", handle)
                .query((row, n) -> client(row, owner.getName()))
                .optional();
    }

    private OAuth2AuthorizedClient client(ResultSet row, String owner) throws SQLException {
        var handle = row.getObject("handle", UUID.class);
        var issued = row.getTimestamp("access_issued_at").toInstant();
        var access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                seal.open("access token:" + handle, row.getBytes("access_token")),
                issued,
                row.getTimestamp("access_expires_at").toInstant());
        var refresh =
                new OAuth2RefreshToken(seal.open("refresh token:" + handle, row.getBytes("refresh_token")), issued);
        return new OAuth2AuthorizedClient(registration, owner, access, refresh);
    }

    private void write(String sql, UUID handle, OAuth2AuthorizedClient client) {
        var access = client.getAccessToken();
        var refresh = Objects.requireNonNull(client.getRefreshToken());
        jdbc.sql(sql)
                .param("handle", handle)
                .param("access", seal.seal("access token:" + handle, access.getTokenValue()))
                .param("issued", timestamp(access.getIssuedAt()))
                .param("expires", timestamp(access.getExpiresAt()))
                .param("refresh", seal.seal("refresh token:" + handle, refresh.getTokenValue()))
                .update();
    }

    private static Timestamp timestamp(@Nullable Instant instant) {
        return Timestamp.from(Objects.requireNonNull(instant));
    }
}
