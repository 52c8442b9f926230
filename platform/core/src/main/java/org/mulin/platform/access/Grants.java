package org.mulin.platform.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Grants as they are, the caller's above all: read anew for each request, so that one taken away is gone. */
@Transactional(readOnly = true)
public class Grants {
    private static final String HELD = """
            select g.role, g.unit_id, d.id, d.code, d.name, d.level,
                   d.parent_id, d.district_id, d.subdistrict_id, d.community_id
              from role_grant g
              join division d on d.tenant_id = g.tenant_id and d.id = g.division_id
             where g.account_id = :account
            """;
    private static final String ROLES_ON = """
            select distinct g.account_id, g.role
              from role_grant g
              join division held on held.tenant_id = g.tenant_id and held.id = g.division_id
              join division d on d.tenant_id = g.tenant_id and d.id = :division
             where g.account_id = any(:accounts)
               and (held.parent_id is null
                    or held.id in (d.id, d.community_id, d.subdistrict_id, d.district_id))
             order by g.account_id, g.role
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

    /** The roles that each of these accounts holds on the division or above it; who holds none is missing. */
    public Map<UUID, List<Role>> rolesOn(UUID division, Collection<UUID> accounts) {
        return jdbc
                .sql(ROLES_ON)
                .param("division", division)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(row.getObject("account_id", UUID.class), Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Whether the caller holds one of these roles on the division or above it. */
    public boolean allow(Collection<Role> roles, Division division) {
        return held(roles).stream().anyMatch(grant -> grant.division().contains(division));
    }
}
