package org.mulin.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The caller's grants, read anew for each request, so that one taken away is gone. */
@Transactional(readOnly = true)
public class Grants {
    private static final String HELD = """
            select g.role, g.unit_id, d.id, d.code, d.name, d.level,
                   d.parent_id, d.district_id, d.subdistrict_id, d.community_id
              from role_grant g
              join division d on d.tenant_id = g.tenant_id and d.id = g.division_id
             where g.account_id = :account
            """;

    private final JdbcClient jdbc;

    public Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The caller's grants with one of these roles. */
    public List<Grant> held(Collection<Role> roles) {
        return jdbc
                .sql(HELD)
                .param("account", CurrentCaller.require().accountId())
                .query((row, number) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        Divisions.division(row, number),
                        row.getObject("unit_id", UUID.class)))
                .list()
                .stream()
                .filter(grant -> roles.contains(grant.role()))
                .toList();
    }

    /** Whether the caller holds one of these roles on the division or above it. */
    public boolean allow(Collection<Role> roles, Division division) {
        return held(roles).stream().anyMatch(grant -> grant.division().contains(division));
    }
}
