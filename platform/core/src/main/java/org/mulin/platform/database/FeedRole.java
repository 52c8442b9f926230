package org.mulin.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The role that numbers changes and links audit records across tenants, with a small pool of its own. */
public final class FeedRole implements AutoCloseable {
    // One look into the key per tenant, however many rows it has.
    private static final String TENANTS = """
            with recursive walked (tenant_id) as (
              (select tenant_id from %1$s order by tenant_id limit 1)
              union all
              select (select tenant_id from %1$s t where t.tenant_id > walked.tenant_id order by tenant_id limit 1)
                from walked
               where walked.tenant_id is not null)
            select tenant_id from walked where tenant_id is not null
            """;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public FeedRole(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** The pool is no bean, so that nothing else takes it for the service's database. */
    public static FeedRole of(String url, String database, String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("feed");
        pool.setJdbcUrl(url);
        pool.setUsername(database + "_feed");
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        pool.setValidationTimeout(500);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "25");
        pool.setInitializationFailTimeout(-1);
        return new FeedRole(pool);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** The tenants that have rows in a table of which this role may read the tenants. */
    public List<TenantId> tenantsOf(String table) {
        return jdbc.sql(TENANTS.formatted(table)).query(UUID.class).list().stream()
                .map(TenantId::new)
                .toList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
