package org.mulin.search.box;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names of the tenant's units, from this service's copy. */
@Repository
class UnitNames {
    private static final String NAMES = "select id, name from unit where id = any(:ids)";

    private final JdbcClient jdbc;

    UnitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
                names.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return names;
    }
}
