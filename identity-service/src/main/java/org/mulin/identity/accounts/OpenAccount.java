package org.mulin.identity.accounts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a person's account. */
@Service
class OpenAccount {
    private final Administration administration;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final IdempotentCommands commands;
    private final TransactionOperations transactions;

    OpenAccount(
            Administration administration,
            Accounts accounts,
            PasswordEncoder passwords,
            IdempotentCommands commands,
            TransactionOperations transactions) {
        this.administration = administration;
        this.accounts = accounts;
        this.passwords = passwords;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** The password is hashed before any connection is held, and no fast hash of it is kept with the key. */
    Account open(NewAccount wanted, @Nullable String key) {
        administration.requireAccounts();
        wanted.requirePasswordOfItsOwn();
        var hash = Objects.requireNonNull(passwords.encode(wanted.password()));
        return transactions.execute(_ -> {
            var made = commands.once(key, "accounts", wanted.withoutPassword(), () -> {
                var id = Ids.next();
                if (!accounts.add(id, Caller.Kind.PERSON, wanted.username(), wanted.displayName(), hash)) {
                    throw new ProblemException(IdentityProblem.ACCOUNT_NAME_TAKEN);
                }
                return id;
            });
            return accounts.byId(made).orElseThrow();
        });
    }
}
