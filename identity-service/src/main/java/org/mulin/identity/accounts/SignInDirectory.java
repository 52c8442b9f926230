package org.mulin.identity.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mulin.identity.signin.Cities;
import org.mulin.identity.signin.SignInAccount;
import org.mulin.identity.signin.SignInAccounts;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts as sign-in looks for them: by city and name, before there is a caller. */
@Repository
class SignInDirectory implements SignInAccounts, Cities {
    private static final String BY_NAME = """
            select tenant_id as tenant, id as account, password_hash, disabled_at is null as active
              from account
             where kind = :kind and username = :username
            """;
    private static final String ACTIVE = "select id from account where id = :id and disabled_at is null";

    private final Tenants tenants;
    private final TenantScope scope;
    private final JdbcClient jdbc;

    SignInDirectory(Tenants tenants, TenantScope scope, JdbcClient jdbc) {
        this.tenants = tenants;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public List<City> offered() {
        return tenants.all().stream()
                .map(tenant -> new City(tenant.slug(), tenant.name()))
                .toList();
    }

    @Override
    public Optional<SignInAccount> person(String citySlug, String username) {
        return find(citySlug, Caller.Kind.PERSON, username.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<SignInAccount> apiClient(String clientId) {
        var dot = clientId.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : find(clientId.substring(0, dot), Caller.Kind.API_CLIENT, clientId.substring(dot + 1));
    }

    @Override
    public boolean active(UUID tenant, UUID account) {
        return scope.call(
                new TenantId(tenant),
                () -> jdbc.sql(ACTIVE)
                        .param("id", account)
                        .query(UUID.class)
                        .optional()
                        .isPresent());
    }

    private Optional<SignInAccount> find(String slug, Caller.Kind kind, String username) {
        return tenants.bySlug(slug)
                .flatMap(tenant -> scope.call(
                        new TenantId(tenant.id()),
                        () -> jdbc.sql(BY_NAME)
                                .param("kind", kind.name())
                                .param("username", username)
                                .query(SignInAccount.class)
                                .optional()));
    }
}
