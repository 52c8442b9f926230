package org.mulin.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Says in an access token who is calling; an account that is no longer active gets none, also not by refreshing. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final SignInAccounts accounts;

    TokenClaims(SignInAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type("at+jwt");
        // Stored as JSON, which reads back ArrayList but not the lists of List.of.
        context.getClaims().audience(new ArrayList<>(List.of("mulin-api")));
        Authentication principal = context.getPrincipal();
        if (principal != null && principal.getPrincipal() instanceof SignedIn person) {
            if (!accounts.active(person.tenant(), person.account())) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            account(context, person.tenant(), person.account(), "PERSON");
        } else if (context.getRegisteredClient().getClientSettings().getSetting(Clients.TENANT)
                instanceof String tenant) {
            String account = context.getRegisteredClient().getClientSettings().getSetting(Clients.ACCOUNT);
            account(context, UUID.fromString(tenant), UUID.fromString(account), "API_CLIENT");
        }
    }

    private static void account(JwtEncodingContext context, UUID tenant, UUID account, String kind) {
        context.getClaims()
                .subject(account.toString())
                .claim("tenant", tenant.toString())
                .claim("account", account.toString())
                .claim("kind", kind);
    }
}
