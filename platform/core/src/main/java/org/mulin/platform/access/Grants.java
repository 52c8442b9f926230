package org.mulin.platform.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;

/** Grants as they are, the caller's above all: read anew for each request, so that one taken away is gone. */
public class Grants {
    private static final String HELD = """
            select g.role, g.unit_id, d.id, d.code, d.name, d.level,
                   d.parent_id, d.district_id, d.subdistrict_id, d.community_id
              from role_grant g
              join division d on d.tenant_id = g.tenant_id and d.id = g.division_id
             where g.account_id = ?
            """;
    private static final String ROLES_ON = """
            select distinct g.account_id, g.role
              from role_grant g
              join division held on held.tenant_id = g.tenant_id and held.id = g.division_id
              join division d on d.tenant_id = g.tenant_id and d.id = ?
             where g.account_id = any(?)
               and (held.parent_id is null
                    or held.id in (d.id, d.community_id, d.subdistrict_id, d.district_id))
             order by g.account_id, g.role
            """;

    private final RoundTrip trip;

    public Grants(RoundTrip trip) {
        this.trip = trip;
    }

    /** All of the caller's grants, to be read together with what they are needed for. */
    public static Query<Grant> query() {
        return query(CurrentCaller.require().accountId());
    }

    private static Query<Grant> query(UUID account) {
        return Query.of(
                HELD,
                (row, number) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        Divisions.division(row, number),
                        row.getObject("unit_id", UUID.class)),
                account);
    }

    /** Those with one of these roles. */
    public static List<Grant> with(Collection<Role> roles, Query<Grant> grants) {
        return grants.rows().stream()
                .filter(grant -> roles.contains(grant.role()))
                .toList();
    }

    /** The caller's grants with one of these roles. */
    public List<Grant> held(Collection<Role> roles) {
        var grants = query();
        trip.read(grants);
        return with(roles, grants);
    }

    /** The grants of an account that does not call, with one of these roles, for work that is done for it. */
    public List<Grant> heldBy(UUID account, Collection<Role> roles) {
        var grants = query(account);
        trip.read(grants);
        return with(roles, grants);
    }

    /** The roles that each of these accounts holds on the division or above it; who holds none is missing. */
    public Map<UUID, List<Role>> rolesOn(UUID division, Collection<UUID> accounts) {
        var roles = Query.of(
                ROLES_ON,
                (row, _) -> Map.entry(row.getObject("account_id", UUID.class), Role.valueOf(row.getString("role"))),
                division,
                accounts.toArray(UUID[]::new));
        trip.read(roles);
        return roles.rows().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Whether the caller holds one of these roles on the division or above it. */
    public boolean allow(Collection<Role> roles, Division division) {
        return held(roles).stream().anyMatch(grant -> grant.division().contains(division));
    }
}
