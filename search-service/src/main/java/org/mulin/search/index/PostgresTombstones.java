package org.mulin.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tombstones in this service's database. Who records new ones drops a tenant's oldest, so there is nothing else to run. */
@Repository
class PostgresTombstones implements Tombstones {
    private static final String RECORD = """
            insert into tombstone (entity, id, version)
            select :entity, id, version from unnest(:ids, :versions) as deleted (id, version)
            on conflict (tenant_id, entity, id) do update
               set version = greatest(tombstone.version, excluded.version), recorded_at = excluded.recorded_at
            """;
    // No process that read a thing before its deletion comes with it after a week.
    private static final String PURGE = """
            delete from tombstone
             where (entity, id) in (select entity, id
                                      from tombstone
                                     where recorded_at < now() - interval '7 days'
                                     order by recorded_at
                                     limit :limit)
            """;
    private static final int PURGED_AT_ONCE = 1_000;
    private static final String FIND = "select id, version from tombstone where entity = :entity and id = any(:ids)";

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    PostgresTombstones(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void record(String entity, List<IndexWrite.Delete> deletions) {
        deletions.stream()
                .collect(Collectors.groupingBy(IndexWrite.Delete::tenant))
                .forEach((tenant, ofTenant) -> tenants.run(new TenantId(tenant), () -> {
                    add(entity, ofTenant);
                    jdbc.sql(PURGE).param("limit", PURGED_AT_ONCE).update();
                }));
    }

    private void add(String entity, Collection<IndexWrite.Delete> deletions) {
        // Once each: one statement does not write a row twice.
        var newest = deletions.stream()
                .collect(Collectors.toMap(IndexWrite.Delete::id, IndexWrite.Delete::version, Math::max));
        jdbc.sql(RECORD)
                .param("entity", entity)
                .param("ids", newest.keySet().toArray(UUID[]::new))
                .param("versions", newest.values().toArray(Long[]::new))
                .update();
    }

    @Override
    public List<IndexWrite.Upsert> filter(String entity, List<IndexWrite.Upsert> upserts) {
        return upserts.stream().collect(Collectors.groupingBy(IndexWrite.Upsert::tenant)).entrySet().stream()
                .flatMap(ofTenant -> alive(entity, ofTenant.getKey(), ofTenant.getValue()))
                .toList();
    }

    private Stream<IndexWrite.Upsert> alive(String entity, UUID tenant, List<IndexWrite.Upsert> upserts) {
        var deleted = tenants.call(new TenantId(tenant), () -> versions(entity, upserts));
        return upserts.stream().filter(upsert -> upsert.version() > deleted.getOrDefault(upsert.id(), -1L));
    }

    private Map<UUID, Long> versions(String entity, List<IndexWrite.Upsert> upserts) {
        return jdbc
                .sql(FIND)
                .param("entity", entity)
                .param("ids", upserts.stream().map(IndexWrite.Upsert::id).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
