package org.mulin.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;

/** The caller's grants, read anew for each request, so that one taken away is gone. */
public class Grants {
    private static final String HELD = """
            select g.role, g.unit_id, d.id, d.code, d.name, d.level,
                   d.parent_id, d.district_id, d.subdistrict_id, d.community_id
              from role_grant g
              join division d on d.tenant_id = g.tenant_id and d.id = g.division_id
             where g.account_id = ?
            """;

    private final RoundTrip trip;

    public Grants(RoundTrip trip) {
        this.trip = trip;
    }

    /** All of the caller's grants, to be read together with what they are needed for. */
    public static Query<Grant> query() {
        return Query.of(
                HELD,
                (row, number) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        Divisions.division(row, number),
                        row.getObject("unit_id", UUID.class)),
                CurrentCaller.require().accountId());
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

    /** Whether the caller holds one of these roles on the division or above it. */
    public boolean allow(Collection<Role> roles, Division division) {
        return held(roles).stream().anyMatch(grant -> grant.division().contains(division));
    }
}
