package org.mulin.search.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was asked long ago. */
@Component
class ForgetQuestions {
    private final FeedRole role;
    private final TenantScope tenants;
    private final Asked asked;
    private final Clock clock;
    private final Duration kept;

    ForgetQuestions(
            FeedRole role,
            TenantScope tenants,
            Asked asked,
            Clock clock,
            @Value("${mulin.search.history-kept:P90D}") Duration kept) {
        this.role = role;
        this.tenants = tenants;
        this.asked = asked;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        var before = clock.instant().minus(kept);
        role.tenantsOf("asked").forEach(tenant -> forget(tenant, before));
    }

    private void forget(TenantId tenant, Instant before) {
        boolean more;
        do {
            more = tenants.call(tenant, () -> asked.forget(before));
        } while (more);
    }
}
