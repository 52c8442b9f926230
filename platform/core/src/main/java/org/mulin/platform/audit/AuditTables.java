package org.mulin.platform.audit;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start a service that could not record what it does, or could change what it recorded. */
final class AuditTables implements InitializingBean {
    private static final String FIT = """
            select coalesce(has_table_privilege(to_regclass('audit_record'), 'select')
                        and has_table_privilege(to_regclass('audit_record'), 'insert')
                        and not has_table_privilege(to_regclass('audit_record'), 'update, delete, truncate')
                        and not has_any_column_privilege(to_regclass('audit_record'), 'update')
                        and not has_table_privilege(to_regclass('audit_link'), 'insert, update, delete, truncate')
                        and not has_any_column_privilege(to_regclass('audit_link'), 'insert, update'), false)
            """;

    private final JdbcClient jdbc;

    AuditTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (!jdbc.sql(FIT).query(Boolean.class).single()) {
            throw new IllegalStateException("The service's role cannot add to the audit tables alone; "
                    + "classpath:db/audit belongs into spring.flyway.locations");
        }
    }
}
