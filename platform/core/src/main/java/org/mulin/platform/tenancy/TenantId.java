package org.mulin.platform.tenancy;

import java.util.UUID;

/** Names one city or district. */
public record TenantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
