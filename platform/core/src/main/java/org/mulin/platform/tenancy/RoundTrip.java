package org.mulin.platform.tenancy;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Reads for the caller's tenant in one round trip to PostgreSQL. The tenant's setting travels before the queries, and
 * outside a transaction they are one of their own, which ends with the last of them and the setting with it.
 */
public final class RoundTrip implements InitializingBean {
    private static final String TENANT = "select set_config('app.tenant', ?, true)";
    private static final String SEEN = "select current_setting('app.tenant', true)";

    private final JdbcTemplate jdbc;

    public RoundTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sends the queries, which have their rows then. */
    public void read(Query<?>... queries) {
        read(CurrentCaller.require().tenant().toString(), queries);
    }

    private void read(String tenant, Query<?>... queries) {
        var sql = new StringBuilder(TENANT);
        for (var query : queries) {
            sql.append(";\n").append(query.sql());
        }
        jdbc.execute(sql.toString(), (PreparedStatementCallback<Boolean>) statement -> {
            statement.setString(1, tenant);
            var index = 2;
            for (var query : queries) {
                index = query.bind(statement, index);
            }
            statement.execute();
            for (var query : queries) {
                statement.getMoreResults();
                query.take(statement.getResultSet());
            }
            return true;
        });
    }

    /**
     * Refuses to start where the statements do not arrive as one transaction, as with preferQueryMode=simple, or where
     * the setting outlives them: the first would show nobody anything, the second too much.
     */
    @Override
    public void afterPropertiesSet() {
        var tenant = Ids.next().toString();
        var during = Query.of(SEEN, (row, _) -> String.valueOf(row.getString(1)));
        read(tenant, during);
        var after = jdbc.queryForObject(SEEN, String.class);
        if (!during.rows().equals(List.of(tenant)) || tenant.equals(after)) {
            throw new IllegalStateException(
                    "The tenant's setting does not hold for one round trip exactly; connect with preferQueryMode=extended");
        }
    }
}
