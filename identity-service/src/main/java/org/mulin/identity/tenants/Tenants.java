package org.mulin.identity.tenants;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenants; the one table here without row security. */
@Repository
public class Tenants {
    private static final String ALL = "select id, slug, name, root_code, zone from tenant";
    private static final String ADD = """
            insert into tenant (id, slug, name, root_code, zone, created_at)
            values (:id, :slug, :name, :rootCode, :zone, :now)
            on conflict (slug) do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Tenants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Tenant> all() {
        return jdbc.sql(ALL + " order by root_code").query(Tenant.class).list();
    }

    public Optional<Tenant> bySlug(String slug) {
        return jdbc.sql(ALL + " where slug = :slug")
                .param("slug", slug)
                .query(Tenant.class)
                .optional();
    }

    /** The caller's. */
    public Tenant current() {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", CurrentCaller.require().tenant().value())
                .query(Tenant.class)
                .single();
    }

    /** False when the slug is taken. */
    public boolean add(Tenant tenant) {
        return jdbc.sql(ADD)
                        .param("id", tenant.id())
                        .param("slug", tenant.slug())
                        .param("name", tenant.name())
                        .param("rootCode", tenant.rootCode())
                        .param("zone", tenant.zone())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
