package org.mulin.identity.reference;

import java.util.List;
import java.util.UUID;
import org.mulin.platform.access.ReferenceBatch;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.access.ReferenceBatch.GrantRow;
import org.mulin.platform.access.ReferenceBatch.UnitRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reference data as its copies need it. */
@Repository
class ReferenceRows {
    private static final String DIVISIONS = """
            select id, code, name, level, parent_id as parent, district_id as district,
                   subdistrict_id as subdistrict, community_id as community, ended_on, version
              from division
             where id = any(:ids)
            """;
    private static final String UNITS =
            "select id, name, kind, division_id as division, version from unit where id = any(:ids)";
    private static final String GRANTS = """
            select id, account_id as account, role, division_id as division, unit_id as unit, version
              from role_grant
             where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    ReferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReferenceBatch read(ReferenceBatch.Wanted wanted) {
        return new ReferenceBatch(
                rows(DIVISIONS, wanted.divisions(), DivisionRow.class),
                rows(UNITS, wanted.units(), UnitRow.class),
                rows(GRANTS, wanted.grants(), GrantRow.class));
    }

    private <T> List<T> rows(String sql, List<UUID> ids, Class<T> type) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(type)
                        .list();
    }
}
