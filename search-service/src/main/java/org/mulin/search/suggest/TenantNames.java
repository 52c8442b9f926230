package org.mulin.search.suggest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.text.Spelling;
import org.springframework.stereotype.Component;

/** The names of the tenant's divisions in force and of its units, from this service's copy. */
@Component
class TenantNames {
    private static final int TENANTS = 50;
    private static final String WITH_PLACE = """
            select it.id, it.name, home.id as division_id, home.code, home.name as division, home.level, home.parent_id,
                   home.district_id, home.subdistrict_id, home.community_id, place.path
              from %s it
              join division home on home.tenant_id = it.tenant_id and home.id = it.%s and home.ended_on is null
            """ + Divisions.joinPlace("home.id");
    private static final String DIVISIONS = WITH_PLACE.formatted("division", "id");
    private static final String UNITS = WITH_PLACE.formatted("unit", "division_id");

    private final RoundTrip trip;
    private final Recently<TenantId, List<Named>> names;

    TenantNames(RoundTrip trip, Clock clock) {
        this.trip = trip;
        this.names = new Recently<>(clock, TENANTS);
    }

    /** A division, or a unit with the division it serves. */
    record Named(Suggestion.Kind kind, UUID id, String name, Division division, String path, Spelling spelling) {}

    List<Named> all() {
        return names.of(CurrentCaller.require().tenant(), this::read);
    }

    private List<Named> read() {
        var divisions = Query.of(DIVISIONS, (row, _) -> named(Suggestion.Kind.DIVISION, row));
        var units = Query.of(UNITS, (row, _) -> named(Suggestion.Kind.UNIT, row));
        trip.read(divisions, units);
        return Stream.concat(divisions.rows().stream(), units.rows().stream()).toList();
    }

    private static Named named(Suggestion.Kind kind, ResultSet row) throws SQLException {
        var division = new Division(
                row.getObject("division_id", UUID.class),
                row.getString("code"),
                row.getString("division"),
                Division.Level.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class),
                row.getObject("district_id", UUID.class),
                row.getObject("subdistrict_id", UUID.class),
                row.getObject("community_id", UUID.class));
        var name = row.getString("name");
        return new Named(
                kind, row.getObject("id", UUID.class), name, division, row.getString("path"), Spelling.of(name));
    }
}
