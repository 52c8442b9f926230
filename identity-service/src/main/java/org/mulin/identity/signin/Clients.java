package org.mulin.identity.signin;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Every client there is: the gateway ({@code web}), the platform's background clients, and the API clients of tenants. */
@Component
class Clients implements RegisteredClientRepository {

    static final String WEB = "web";

    /** Client settings that hold whose API client it is. */
    static final String TENANT = "mulin.tenant";

    static final String ACCOUNT = "mulin.account";

    private final SignInAccounts accounts;
    private final SignInSettings settings;
    private final RegisteredClient web;
    private final Map<String, RegisteredClient> internal;

    Clients(SignInAccounts accounts, SignInSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
        this.web = web();
        this.internal = settings.internalSecrets().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        client -> clientCredentials(client.getKey(), Passwords.GIVEN + client.getValue())
                                .scope("internal")
                                .build()));
    }

    /** Whether the operator gave us this client's secret, so that it cannot be guessed. */
    boolean isOurs(String clientId) {
        return clientId.equals(WEB) || internal.containsKey(clientId);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(WEB)) {
            return web;
        }
        var ours = internal.get(clientId);
        return ours != null ? ours : apiClient(clientId);
    }

    /** Asked only for stored authorizations, and those are all of {@code web}. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(WEB) ? web : null;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are not registered here");
    }

    private @Nullable RegisteredClient apiClient(String clientId) {
        return accounts.apiClient(clientId)
                .filter(SignInAccount::active)
                .map(account -> clientCredentials(clientId, account.passwordHash())
                        .scope("api")
                        .clientSettings(ClientSettings.builder()
                                .setting(TENANT, account.tenant().toString())
                                .setting(ACCOUNT, account.account().toString())
                                .build())
                        .build())
                .orElse(null);
    }

    private RegisteredClient.Builder clientCredentials(String clientId, String secretHash) {
        return confidential(clientId, secretHash)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens().build());
    }

    private RegisteredClient web() {
        return confidential(WEB, Passwords.GIVEN + settings.webClientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + WEB)
                .postLogoutRedirectUri(settings.publicUrl() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens().refreshTokenTimeToLive(settings.refreshTokenLife())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder confidential(String clientId, String secretHash) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private TokenSettings.Builder tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLife());
    }
}
