package org.mulin.testing.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mulin.testing.TestPostgres;

/** Everything a database keeps of one tenant, read past row security. */
final class TenantRows {
    private static final String TABLES = """
            select c.oid::regclass::text as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'public' and a.attname = 'tenant_id'
               -- Made in the background.
               and c.relname <> 'audit_link'
             order by 1
            """;

    private TenantRows() {}

    static Set<String> of(String database, UUID tenant) {
        try (var connection = TestPostgres.superuser(database)) {
            var rows = new TreeSet<String>();
            for (var table : tables(connection)) {
                read(connection, table, tenant, rows);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(TABLES)) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }

    private static void read(Connection connection, String table, UUID tenant, Set<String> rows) throws SQLException {
        try (var statement = connection.prepareStatement(
                // The feed numbers its changes in the background, whoever made them.
                "select (to_jsonb(it) - 'position')::text from " + table + " it where it.tenant_id = '" + tenant
                        + "'")) {
            var found = statement.executeQuery();
            while (found.next()) {
                rows.add(table + found.getString(1));
            }
        }
    }
}
