package org.mulin.identity.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes an account for a program. */
@Service
class RegisterApiClient {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Administration administration;
    private final Accounts accounts;
    private final Tenants tenants;
    private final PasswordEncoder passwords;
    private final IdempotentCommands commands;
    private final TransactionOperations transactions;

    RegisterApiClient(
            Administration administration,
            Accounts accounts,
            Tenants tenants,
            PasswordEncoder passwords,
            IdempotentCommands commands,
            TransactionOperations transactions) {
        this.administration = administration;
        this.accounts = accounts;
        this.tenants = tenants;
        this.passwords = passwords;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** The secret is shown when it is made and never again, so the answer to a repeated request has none. */
    record Registered(UUID id, String clientId, @Nullable String clientSecret) {}

    Registered register(NewApiClient wanted, @Nullable String key) {
        administration.requireAccounts();
        var secret = wanted.secret() == null ? newSecret() : wanted.secret();
        var hash = Objects.requireNonNull(passwords.encode(secret));
        var id = Ids.next();
        return transactions.execute(_ -> {
            var made = commands.once(key, "api-clients", wanted.name(), () -> {
                if (!accounts.add(id, Caller.Kind.API_CLIENT, wanted.name(), wanted.name(), hash)) {
                    throw new ProblemException(IdentityProblem.ACCOUNT_NAME_TAKEN);
                }
                return id;
            });
            return new Registered(made, tenants.current().clientId(wanted.name()), made.equals(id) ? secret : null);
        });
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
