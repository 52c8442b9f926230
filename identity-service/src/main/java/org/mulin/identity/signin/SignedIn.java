package org.mulin.identity.signin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.Principal;
import java.util.UUID;

/** The person who signed in: principal of the browser's session and of every token that follows from it. */
record SignedIn(UUID tenant, UUID account) implements Principal {

    @Override
    @JsonIgnore
    public String getName() {
        return account.toString();
    }
}
