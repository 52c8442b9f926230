package org.mulin.identity.tenants;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** One city or district; the slug stands in addresses and client ids and never changes. */
public record Tenant(UUID id, String slug, String name, String rootCode, String zone) {

    /** The date on this tenant's calendars. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    /** The client id of one of its API clients. */
    public String clientId(String name) {
        return slug + "." + name;
    }
}
