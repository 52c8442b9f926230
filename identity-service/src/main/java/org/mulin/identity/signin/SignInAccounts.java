package org.mulin.identity.signin;

import java.util.Optional;
import java.util.UUID;

/** The accounts that may sign in; those of a suspended tenant are not active. */
public interface SignInAccounts {

    Optional<SignInAccount> person(String citySlug, String username);

    /** The client id is {@code <tenant slug>.<name>}. */
    Optional<SignInAccount> apiClient(String clientId);

    boolean active(UUID tenant, UUID account);
}
