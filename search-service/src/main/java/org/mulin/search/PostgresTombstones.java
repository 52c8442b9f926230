package org.mulin.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tombstones in this service's database. */
@Repository
class PostgresTombstones implements Tombstones {
    private static final String RECORD = """
            insert into tombstone (case_id, version) values (:case, :version)
            on conflict (tenant_id, case_id) do update
               set version = greatest(tombstone.version, excluded.version)
            """;
    private static final String FIND = "select case_id, version from tombstone where case_id = any(:cases)";

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    PostgresTombstones(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void record(List<CaseWrite.Delete> deletions) {
        deletions.stream()
                .collect(Collectors.groupingBy(CaseWrite.Delete::tenant))
                .forEach((tenant, ofTenant) -> tenants.run(
                        new TenantId(tenant),
                        () -> ofTenant.forEach(deletion -> jdbc.sql(RECORD)
                                .param("case", deletion.id())
                                .param("version", deletion.version())
                                .update())));
    }

    @Override
    public List<CaseWrite.Upsert> filter(List<CaseWrite.Upsert> upserts) {
        return upserts.stream().collect(Collectors.groupingBy(CaseWrite.Upsert::tenant)).entrySet().stream()
                .flatMap(ofTenant -> alive(ofTenant.getKey(), ofTenant.getValue()))
                .toList();
    }

    private Stream<CaseWrite.Upsert> alive(UUID tenant, List<CaseWrite.Upsert> upserts) {
        var deleted = tenants.call(new TenantId(tenant), () -> versions(upserts));
        return upserts.stream().filter(upsert -> upsert.version() > deleted.getOrDefault(upsert.id(), -1L));
    }

    private Map<UUID, Long> versions(List<CaseWrite.Upsert> upserts) {
        return jdbc
                .sql(FIND)
                .param("cases", upserts.stream().map(CaseWrite.Upsert::id).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("case_id", UUID.class), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
