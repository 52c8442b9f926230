package org.mulin.activities;

import org.mulin.platform.access.Division;
import org.mulin.platform.access.Recut;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists the activities of a re-cut division under its new district and subdistrict, a small batch at a time. */
@Service
class RecutActivities implements Recut {
    private static final String MOVE = """
            with stale as (
              select id from activity a
               where division_id = :division and %s = :division
                 and (district_id, subdistrict_id, community_id)
                     is distinct from (:district::uuid, :subdistrict::uuid, :community::uuid)
               limit 500
                 for update)
            update activity a
               set district_id = :district, subdistrict_id = :subdistrict, community_id = :community,
                   version = a.version + 1
              from stale
             where a.id = stale.id
            returning a.id, a.version
            """;

    private final JdbcClient jdbc;
    private final BulkChanges bulkChanges;
    private final TenantScope tenants;

    RecutActivities(JdbcClient jdbc, BulkChanges bulkChanges, TenantScope tenants) {
        this.jdbc = jdbc;
        this.bulkChanges = bulkChanges;
        this.tenants = tenants;
    }

    @Override
    public void moved(TenantId tenant, Division now) {
        while (tenants.call(tenant, () -> moveSome(now)) > 0) {
            // The next batch.
        }
    }

    private int moveSome(Division now) {
        var statement = jdbc.sql(MOVE.formatted(Activities.column(now.level())))
                .param("division", now.id())
                .param("district", now.district())
                .param("subdistrict", now.subdistrict())
                .param("community", now.community());
        return bulkChanges.carry(statement, Activities.ENTITY, "RECUT");
    }
}
