package org.mulin.search.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody has missed for a while. */
@Component
class ForgetMisses {
    private final FeedRole role;
    private final TenantScope tenants;
    private final Misses misses;
    private final Clock clock;
    private final Period kept;

    ForgetMisses(
            FeedRole role,
            TenantScope tenants,
            Misses misses,
            Clock clock,
            @Value("${mulin.search.misses-kept:P90D}") Period kept) {
        this.role = role;
        this.tenants = tenants;
        this.misses = misses;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        var before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(kept);
        role.tenantsOf("miss").forEach(tenant -> forget(tenant, before));
    }

    private void forget(TenantId tenant, LocalDate before) {
        boolean more;
        do {
            more = tenants.call(tenant, () -> misses.forget(before));
        } while (more);
    }
}
