package org.mulin.residents;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Recut;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists what lies in a re-cut community under its new district and subdistrict, a small batch at a time. */
@Service
class RecutResidents implements Recut {
    /** From the outside in: who registers somebody holds the household, and who opens one holds the dwelling. */
    private static final List<String> ENTITIES = List.of(Addresses.ENTITY, Households.ENTITY, Residents.ENTITY);

    private static final String MOVE = """
            with stale as (
              select id from %1$s
               where community_id = :community
                 and (district_id, subdistrict_id) is distinct from (:district::uuid, :subdistrict::uuid)
               limit 500
                 for update)
            update %1$s it
               set district_id = :district, subdistrict_id = :subdistrict, version = it.version + 1
              from stale
             where it.id = stale.id
            returning it.id, it.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final TenantScope tenants;

    RecutResidents(JdbcClient jdbc, Changes changes, TenantScope tenants) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.tenants = tenants;
    }

    @Override
    public void moved(TenantId tenant, Division now) {
        for (var entity : ENTITIES) {
            while (tenants.call(tenant, () -> moveSome(entity, now)) > 0) {
                // The next batch.
            }
        }
    }

    private int moveSome(String entity, Division now) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql(MOVE.formatted(entity))
                .param("community", now.id())
                .param("district", now.district())
                .param("subdistrict", now.subdistrict())
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getLong("version"));
                });
        if (!versions.isEmpty()) {
            changes.carryAll(entity, versions, Resident.Event.RECUT.name());
        }
        return versions.size();
    }
}
