package org.mulin.activities;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mulin.platform.feed.WalkableTenants;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Erases what people asked for once their activity is over, tenant by tenant and a small batch at a time. */
@Service
class EraseNeeds {
    private static final Logger LOG = LoggerFactory.getLogger(EraseNeeds.class);

    private static final String ERASE = """
            with past as (
              select s.id
                from signup s
                join activity a on a.tenant_id = s.tenant_id and a.id = s.activity_id
               where s.needs is not null and (a.ends_at <= :now or a.status = 'CANCELLED')
               limit 500
                 for update of s skip locked)
            update signup s set needs = null, version = s.version + 1
              from past
             where s.id = past.id
            returning s.id, s.version
            """;

    private final JdbcClient jdbc;
    private final BulkChanges bulkChanges;
    private final WalkableTenants tenants;
    private final TenantScope scope;
    private final Clock clock;

    EraseNeeds(JdbcClient jdbc, BulkChanges bulkChanges, WalkableTenants tenants, TenantScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.bulkChanges = bulkChanges;
        this.tenants = tenants;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M")
    void erase() {
        for (var tenant : tenants.of(Signups.ENTITY)) {
            try {
                erase(tenant);
            } catch (RuntimeException failure) {
                LOG.warn("The needs of past activities stay a while longer: {}", failure.toString());
            }
        }
    }

    private void erase(TenantId tenant) {
        while (scope.call(tenant, this::eraseSome) > 0) {
            // The next batch.
        }
    }

    private int eraseSome() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return bulkChanges.write(jdbc.sql(ERASE).param("now", now), Signups.ENTITY, "NEEDS_ERASED");
    }
}
