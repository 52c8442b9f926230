package org.mulin.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes this service's copy of divisions, units and grants; the newer version wins. */
final class ReferenceCopy {
    private static final String DIVISION = """
            insert into division (id, code, name, level, parent_id, district_id, subdistrict_id, community_id,
                                  ended_on, version)
            values (:id, :code, :name, :level, :parent, :district, :subdistrict, :community, :ended, :version)
            on conflict (tenant_id, id) do update
               set code = excluded.code, name = excluded.name, level = excluded.level,
                   parent_id = excluded.parent_id, district_id = excluded.district_id,
                   subdistrict_id = excluded.subdistrict_id, community_id = excluded.community_id,
                   ended_on = excluded.ended_on, version = excluded.version
             where division.version < excluded.version
            """;
    private static final String UNIT = """
            insert into unit (id, name, kind, division_id, version)
            values (:id, :name, :kind, :division, :version)
            on conflict (tenant_id, id) do update
               set name = excluded.name, kind = excluded.kind, division_id = excluded.division_id,
                   version = excluded.version
             where unit.version < excluded.version
            """;
    private static final String GRANT = """
            insert into role_grant (id, account_id, role, division_id, unit_id, version)
            values (:id, :account, :role, :division, :unit, :version)
            on conflict (tenant_id, id) do nothing
            """;

    private static final String KNOWN = Divisions.SELECT + " where id = any(:ids)";

    private final JdbcClient jdbc;

    ReferenceCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(ReferenceBatch batch) {
        batch.divisions()
                .forEach(row -> jdbc.sql(DIVISION)
                        .param("id", row.id())
                        .param("code", row.code())
                        .param("name", row.name())
                        .param("level", row.level().name())
                        .param("parent", row.parent())
                        .param("district", row.district())
                        .param("subdistrict", row.subdistrict())
                        .param("community", row.community())
                        .param("ended", row.endedOn())
                        .param("version", row.version())
                        .update());
        batch.units()
                .forEach(row -> jdbc.sql(UNIT)
                        .param("id", row.id())
                        .param("name", row.name())
                        .param("kind", row.kind())
                        .param("division", row.division())
                        .param("version", row.version())
                        .update());
        batch.grants()
                .forEach(row -> jdbc.sql(GRANT)
                        .param("id", row.id())
                        .param("account", row.account())
                        .param("role", row.role().name())
                        .param("division", row.division())
                        .param("unit", row.unit())
                        .param("version", row.version())
                        .update());
    }

    /** Those of the rows that the copy has in another place. */
    List<Division> moved(List<ReferenceBatch.DivisionRow> rows) {
        var known = jdbc
                .sql(KNOWN)
                .param("ids", rows.stream().map(ReferenceBatch.DivisionRow::id).toArray(UUID[]::new))
                .query(Divisions::division)
                .list()
                .stream()
                .collect(Collectors.toMap(Division::id, Division::ancestors));
        return rows.stream()
                .map(ReferenceBatch.DivisionRow::division)
                .filter(now -> !now.ancestors().equals(known.getOrDefault(now.id(), now.ancestors())))
                .toList();
    }

    /** Forgets the tenant's copy. */
    void clear() {
        jdbc.sql("delete from role_grant").update();
        jdbc.sql("delete from unit").update();
        jdbc.sql("delete from division").update();
    }

    void remove(String table, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from %s where id = any(:ids)".formatted(table))
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
