package org.mulin.platform.tenancy;

import java.lang.ScopedValue.CallableOp;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs background work tenant by tenant. */
public final class TenantScope {
    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    public TenantScope(DataSource dataSource, TenantTransactionManager transactionManager) {
        this.dataSource = dataSource;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Runs the step for the tenant, in the running transaction or in one of its own. */
    public void run(TenantId tenant, Runnable step) {
        call(tenant, () -> {
            step.run();
            return true;
        });
    }

    /** Answers what the step finds for the tenant, in the running transaction or in one of its own. */
    public <T> T call(TenantId tenant, Supplier<T> step) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return as(tenant, () -> Objects.requireNonNull(transactions.execute(_ -> step.get())));
        }
        var outer = CurrentCaller.optional()
                .map(caller -> caller.tenant().toString())
                .orElse("");
        rebind(tenant.toString());
        T found;
        try {
            found = as(tenant, step);
        } catch (RuntimeException | Error failure) {
            try {
                rebind(outer);
            } catch (UncategorizedSQLException doomed) {
                // After a failed statement the server refuses everything until the rollback.
                failure.addSuppressed(doomed);
            }
            throw failure;
        }
        rebind(outer);
        return found;
    }

    private static <T> T as(TenantId tenant, Supplier<T> step) {
        return CurrentCaller.as(Caller.background(tenant), (CallableOp<T, RuntimeException>) step::get);
    }

    private void rebind(String tenant) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            TenantTransactionManager.bind(connection, tenant);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("Set the tenant", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
