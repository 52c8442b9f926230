package org.mulin.platform.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts, and for which tenant; an account is absent only for background work. */
public record Caller(TenantId tenant, @Nullable UUID account, Kind kind) {

    /** What sort of subject a verified token speaks for. */
    public enum Kind {
        PERSON,
        API_CLIENT,
        BACKGROUND
    }

    public static Caller background(TenantId tenant) {
        return new Caller(tenant, null, Kind.BACKGROUND);
    }

    /** The account behind a request. */
    public UUID accountId() {
        if (account == null) {
            throw new IllegalStateException("Background work has no account");
        }
        return account;
    }
}
