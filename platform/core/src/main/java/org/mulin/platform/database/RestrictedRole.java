package org.mulin.platform.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start the service with a database role that could pass row security by. */
final class RestrictedRole implements InitializingBean {
    private static final String POWERS = """
            select (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user)
                or exists (select from pg_class
                            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                              and pg_has_role(current_user, relowner, 'member'))
            """;

    private final JdbcClient jdbc;

    RestrictedRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (jdbc.sql(POWERS).query(Boolean.class).single()) {
            throw new IllegalStateException(
                    "The service's database role owns its tables or bypasses row security; use the restricted role");
        }
    }
}
