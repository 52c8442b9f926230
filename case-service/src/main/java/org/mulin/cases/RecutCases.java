package org.mulin.cases;

import java.util.HashMap;
import java.util.UUID;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Recut;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists the cases of a re-cut division under its new district and subdistrict, a small batch at a time. */
@Service
class RecutCases implements Recut {
    private static final String MOVE = """
            with stale as (
              select id from cases c
               where division_id = :division and %s = :division
                 and (district_id, subdistrict_id, community_id)
                     is distinct from (:district::uuid, :subdistrict::uuid, :community::uuid)
               limit 500
                 for update),
            moved as (
              update cases c
                 set district_id = :district, subdistrict_id = :subdistrict, community_id = :community,
                     version = c.version + 1
                from stale
               where c.id = stale.id
              returning c.id, c.version),
            timed as (
              update clock k
                 set district_id = :district, subdistrict_id = :subdistrict, community_id = :community
                from moved
               where k.case_id = moved.id and k.stopped_at is null)
            select id, version from moved
            """;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final TenantScope tenants;

    RecutCases(JdbcClient jdbc, Changes changes, TenantScope tenants) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.tenants = tenants;
    }

    @Override
    public void moved(TenantId tenant, Division now) {
        while (tenants.call(tenant, () -> moveSome(now)) > 0) {
            // The next batch.
        }
    }

    private int moveSome(Division now) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql(MOVE.formatted(CaseScope.column(now.level())))
                .param("division", now.id())
                .param("district", now.district())
                .param("subdistrict", now.subdistrict())
                .param("community", now.community())
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getLong("version"));
                });
        if (!versions.isEmpty()) {
            changes.carryAll(Cases.ENTITY, versions, "RECUT");
        }
        return versions.size();
    }
}
