package org.mulin.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The role that numbers changes and links audit records across tenants, with a small pool of its own. */
public final class FeedRole implements AutoCloseable {
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

    @Override
    public void close() {
        pool.close();
    }
}
