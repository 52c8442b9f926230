package org.mulin.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL the caller's tenant at the start of each transaction; without a caller row security shows nothing. */
public final class TenantTransactionManager extends JdbcTransactionManager {
    private final DataSource dataSource;

    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var caller = CurrentCaller.optional();
        if (caller.isEmpty()) {
            return;
        }
        try {
            bind(
                    DataSourceUtils.getConnection(dataSource),
                    caller.get().tenant().toString());
        } catch (SQLException | RuntimeException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant could not be set", failure);
        }
    }

    /** Sets the tenant, or with an empty text none, until the end of the connection's current transaction. */
    static void bind(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }
}
