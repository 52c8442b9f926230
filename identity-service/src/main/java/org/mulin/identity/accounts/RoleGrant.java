package org.mulin.identity.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Role;

/** A role given to an account in a division, by its code. */
record RoleGrant(
        UUID id,
        UUID account,
        Role role,
        String division,
        @Nullable UUID unit) {}
