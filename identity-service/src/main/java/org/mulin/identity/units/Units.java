package org.mulin.identity.units;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's units. */
@Repository
@Transactional
public class Units {
    private static final String READ = """
            select u.id, u.name, u.kind, d.code as division, u.version
              from unit u
              join division d on d.tenant_id = u.tenant_id and d.id = u.division_id
            """;
    private static final String PAGE = READ + """
             where (cast(:after as uuid) is null or u.id > :after)
             order by u.id
             limit :rows
            """;
    private static final String ADD = """
            insert into unit (id, name, kind, division_id, version)
            values (:id, :name, :kind, :division, 1)
            on conflict (tenant_id, division_id, name) do nothing
            """;

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Unit> page(int limit, @Nullable Cursor after) {
        var rows = jdbc.sql(PAGE)
                .param("after", after == null ? null : after.uuid(0))
                .param("rows", limit + 1)
                .query(Unit.class)
                .list();
        return Page.of(rows, limit, unit -> Cursor.of(unit.id()));
    }

    Optional<Unit> byId(UUID id) {
        return jdbc.sql(READ + " where u.id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    public boolean exists(UUID id) {
        return byId(id).isPresent();
    }

    /** False when the division has a unit of this name. */
    boolean add(UUID id, String name, Unit.Kind kind, UUID division) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("name", name)
                        .param("kind", kind.name())
                        .param("division", division)
                        .update()
                == 1;
    }
}
