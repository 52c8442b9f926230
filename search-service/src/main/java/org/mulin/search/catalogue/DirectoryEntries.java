package org.mulin.search.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Units and divisions as this service's copy has them, for everybody of the tenant; so nobody's absence hides them. */
@Repository
class DirectoryEntries {
    private static final String UNITS = """
            select e.id, e.name, e.kind, e.version, place.code as division, place.path as place
              from unit e
            """ + Divisions.joinPlace("e.division_id") + " where e.id = any(:ids)";
    private static final String DIVISIONS =
            """
            select e.id, e.name, e.level as kind, e.version, place.code as division, place.path as place
              from division e
            """ + Divisions.joinPlace("e.id") + " where e.ended_on is null and e.id = any(:ids)";

    private final JdbcClient jdbc;

    DirectoryEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(
            UUID id,
            String name,
            String kind,
            long version,
            @Nullable String division,
            @Nullable String place) {}

    @Transactional(readOnly = true)
    public List<Entry> units(Collection<UUID> ids) {
        return read(UNITS, ids);
    }

    @Transactional(readOnly = true)
    public List<Entry> divisions(Collection<UUID> ids) {
        return read(DIVISIONS, ids);
    }

    private List<Entry> read(String statement, Collection<UUID> ids) {
        return jdbc.sql(statement)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Entry.class)
                .list();
    }
}
