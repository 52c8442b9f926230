package org.mulin.residents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Role;
import org.mulin.platform.audit.AuditRecord;

/** One audit record of a file; the roles are what the account holds today in the file's community or above it. */
record Reading(
        Instant at,
        @Nullable UUID account,
        List<Role> roles,
        String action,
        @Nullable String purpose,
        String outcome) {

    static Reading of(AuditRecord it, Map<UUID, List<Role>> roles) {
        var account = it.account();
        return new Reading(
                it.at(),
                account,
                account == null ? List.of() : roles.getOrDefault(account, List.of()),
                it.action(),
                it.purpose(),
                it.outcome());
    }
}
