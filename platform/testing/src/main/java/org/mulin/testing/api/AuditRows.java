package org.mulin.testing.api;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mulin.testing.TestPostgres;

/** What a service has recorded of a tenant, in order, read past row security. */
final class AuditRows {
    private static final String READ = """
            select account_id, action, outcome from audit_record where tenant_id = ? order by id
            """;

    private AuditRows() {}

    /** One record, as far as the proofs read it. */
    record Row(UUID account, String action, String outcome) {}

    static List<Row> of(String database, UUID tenant) {
        try (var connection = TestPostgres.superuser(database);
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, tenant);
            var rows = new ArrayList<Row>();
            for (var found = statement.executeQuery(); found.next(); ) {
                rows.add(new Row(found.getObject(1, UUID.class), found.getString(2), found.getString(3)));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
