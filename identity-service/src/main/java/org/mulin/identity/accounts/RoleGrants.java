package org.mulin.identity.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Role;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's grants; each is given once and taken away whole, and both go to every service. */
@Repository
@Transactional
public class RoleGrants {
    private static final String ENTITY = "grant";
    private static final String READ = """
            select g.id, g.account_id as account, g.role, d.code as division, g.unit_id as unit
              from role_grant g
              join division d on d.tenant_id = g.tenant_id and d.id = g.division_id
            """;
    private static final String WITHIN = """
             where (:everywhere
                    or array[d.id, d.parent_id, d.district_id, d.subdistrict_id, d.community_id] && :areas)
            """;
    private static final String PAGE = READ + WITHIN + """
               and (cast(:account as uuid) is null or g.account_id = :account)
               and (cast(:after as uuid) is null or g.id > :after)
             order by g.id
             limit :rows
            """;
    private static final String ONE = READ + WITHIN + " and g.id = :id";
    private static final String ROLES = "select role from role_grant where account_id = :account";
    private static final String ADD = """
            insert into role_grant (id, account_id, role, division_id, unit_id, version)
            values (:id, :account, :role, :division, :unit, 1)
            on conflict (tenant_id, account_id, role, division_id, unit_id) do nothing
            """;
    private static final String REMOVE = "delete from role_grant where id = :id";

    private final JdbcClient jdbc;
    private final Changes changes;

    RoleGrants(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Those that hold in one of the areas or below. */
    Page<RoleGrant> page(List<Division> areas, @Nullable UUID account, int limit, @Nullable Cursor after) {
        var rows = within(PAGE, areas)
                .param("account", account)
                .param("after", after == null ? null : after.uuid(0))
                .param("rows", limit + 1)
                .query(RoleGrant.class)
                .list();
        return Page.of(rows, limit, grant -> Cursor.of(grant.id()));
    }

    Optional<RoleGrant> byId(List<Division> areas, UUID id) {
        return within(ONE, areas).param("id", id).query(RoleGrant.class).optional();
    }

    private JdbcClient.StatementSpec within(String sql, List<Division> areas) {
        return jdbc.sql(sql)
                .param("everywhere", areas.stream().anyMatch(Division::isRoot))
                .param("areas", areas.stream().map(Division::id).toArray(UUID[]::new));
    }

    /** The roles of an account, one for each grant. */
    List<Role> rolesOf(UUID account) {
        return jdbc.sql(ROLES).param("account", account).query(Role.class).list();
    }

    /** False when the account has this grant. */
    public boolean add(UUID id, UUID account, Role role, UUID division, @Nullable UUID unit) {
        var added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("account", account)
                        .param("role", role.name())
                        .param("division", division)
                        .param("unit", unit)
                        .update()
                == 1;
        if (added) {
            changes.append(ENTITY, id, 1, "GIVEN");
        }
        return added;
    }

    /** False when it was gone. */
    boolean remove(UUID id) {
        var removed = jdbc.sql(REMOVE).param("id", id).update() == 1;
        if (removed) {
            changes.append(ENTITY, id, 2, "TAKEN");
        }
        return removed;
    }
}
