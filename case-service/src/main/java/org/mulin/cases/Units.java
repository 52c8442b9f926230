package org.mulin.cases;

import java.util.List;
import java.util.UUID;
import org.mulin.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenant's units, from the copy of identity-service's reference data. */
@Repository
public class Units {
    private static final String EXISTS = "select exists (select from unit where id = :id)";

    private static final String NAMED = "select id from unit where name = :name";

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units with this name. */
    public List<UUID> named(String name) {
        return jdbc.sql(NAMED).param("name", name).query(UUID.class).list();
    }

    /** Refuses what is no unit of the tenant. */
    public void require(UUID id) {
        if (!exists(id)) {
            throw new ProblemException(CaseProblem.UNIT_UNKNOWN);
        }
    }

    public boolean exists(UUID id) {
        return jdbc.sql(EXISTS).param("id", id).query(Boolean.class).single();
    }
}
