package org.mulin.testing.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.TestPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random steps over a pool of one connection, so that whatever a step leaves behind meets the next one: each must see
 * its own tenant's rows alone, and without a tenant none.
 */
final class TenantWalk {
    private static final Logger LOG = LoggerFactory.getLogger(TenantWalk.class);
    private static final int STEPS = 10_000;

    private final Random random;
    private final String database;
    private final List<String> tables;
    private final List<UUID> tenants;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final RoundTrip trip = new RoundTrip(new JdbcTemplate(pool));
    private final TransactionTemplate transactions;
    private final TenantScope scope;
    private final Map<Step, Integer> taken = new EnumMap<>(Step.class);
    private int rowsSeen;

    private enum Step {
        COMMIT,
        NO_TRANSACTION,
        ROUND_TRIP,
        INNER_TENANT,
        EXCEPTION,
        ROLLBACK,
        BAD_STATEMENT,
        TIMEOUT,
        CANCEL,
        KILL
    }

    TenantWalk(String database, List<String> tables, List<UUID> tenants) throws SQLException {
        this.database = database;
        this.tenants = tenants;
        pool.setJdbcUrl(TestPostgres.url() + "/" + database);
        pool.setUsername(database + "_app");
        pool.setPassword(TestPostgres.PASSWORDS.app());
        pool.setMaximumPoolSize(1);
        var manager = new TenantTransactionManager(pool);
        transactions = new TransactionTemplate(manager);
        scope = new TenantScope(pool, manager);
        this.tables = tables.stream().filter(this::readable).toList();
        var seed = System.nanoTime();
        random = new Random(seed);
        LOG.info("XT-7: {} steps on {}, seed {}", STEPS, database, seed);
    }

    void go() {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        // Hundreds of broken connections, each with its stack traces, are what is wanted here.
        logging.setLogLevel(TransactionTemplate.class.getName(), LogLevel.OFF);
        logging.setLogLevel("com.zaxxer.hikari", LogLevel.ERROR);
        try (pool) {
            for (var count = 0; count < STEPS; count++) {
                var step = draw();
                taken.merge(step, 1, Integer::sum);
                var tenant = tenant();
                if (tenant.isEmpty()) {
                    take(step, null);
                } else {
                    CurrentCaller.as(Caller.background(new TenantId(tenant.get())), () -> {
                        take(step, tenant.get());
                        return true;
                    });
                }
                assertThat(visible())
                        .as("after %s, without a transaction", step)
                        .isEmpty();
            }
        }
        LOG.info("XT-7: took {}, saw {} rows, none of another tenant", taken, rowsSeen);
        assertThat(taken).containsOnlyKeys(Step.values());
        assertThat(rowsSeen).isGreaterThan(STEPS / 4);
    }

    private void take(Step step, @Nullable UUID tenant) {
        if (step == Step.NO_TRANSACTION) {
            assertThat(visible()).as("outside a transaction").isEmpty();
            return;
        }
        if (step == Step.ROUND_TRIP) {
            roundTrip(tenant);
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                look(tenant);
                switch (step) {
                    case COMMIT, NO_TRANSACTION, ROUND_TRIP -> {}
                    case INNER_TENANT -> {
                        var inner = tenants.get(random.nextInt(tenants.size()));
                        scope.run(new TenantId(inner), () -> look(inner));
                        look(tenant);
                    }
                    case EXCEPTION -> throw new Thrown();
                    case ROLLBACK -> status.setRollbackOnly();
                    case BAD_STATEMENT -> jdbc.sql("select nonsense").query().singleRow();
                    case TIMEOUT -> {
                        jdbc.sql("set local statement_timeout = 1").update();
                        jdbc.sql("select pg_sleep(1)").query().singleRow();
                    }
                    case CANCEL -> interrupted("pg_cancel_backend");
                    case KILL -> interrupted("pg_terminate_backend");
                }
            });
        } catch (Thrown | DataAccessException | TransactionException expected) {
            assertThat(step).as("%s", expected).isNotIn(Step.COMMIT, Step.INNER_TENANT, Step.ROLLBACK);
        }
    }

    private void roundTrip(@Nullable UUID tenant) {
        var seen = Query.of(visibleIn(), (row, _) -> row.getObject(1, UUID.class));
        if (tenant == null) {
            assertThatThrownBy(() -> trip.read(seen)).isInstanceOf(IllegalStateException.class);
            return;
        }
        trip.read(seen);
        assertThat(seen.rows()).isSubsetOf(tenant);
        rowsSeen += seen.rows().size();
    }

    private void look(@Nullable UUID tenant) {
        var visible = visible();
        assertThat(visible).isSubsetOf(tenant == null ? Set.of() : Set.of(tenant));
        rowsSeen += visible.size();
    }

    private Set<UUID> visible() {
        return new HashSet<>(jdbc.sql(visibleIn()).query(UUID.class).list());
    }

    private String visibleIn() {
        return "select distinct tenant_id from " + tables.get(random.nextInt(tables.size()));
    }

    /** The superuser hits this connection while a statement runs on it. */
    private void interrupted(String function) {
        var backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        var blow = Thread.ofVirtual().start(() -> {
            try (var superuser = TestPostgres.superuser(database);
                    var statement = superuser.createStatement()) {
                statement.execute("select pg_sleep(0.005), %s(%d)".formatted(function, backend));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try {
            jdbc.sql("select pg_sleep(2)").query().singleRow();
        } finally {
            join(blow);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean readable(String table) {
        return jdbc.sql("select has_column_privilege(:table, 'tenant_id', 'select')")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private Optional<UUID> tenant() {
        var drawn = random.nextInt(tenants.size() + 1);
        return drawn == tenants.size() ? Optional.empty() : Optional.of(tenants.get(drawn));
    }

    /** Mostly what is quick; a dead connection costs a new one. */
    private Step draw() {
        var drawn = random.nextInt(1_000);
        if (drawn < 4) {
            return Step.KILL;
        }
        return drawn < 12 ? Step.CANCEL : Step.values()[random.nextInt(Step.TIMEOUT.ordinal() + (drawn < 200 ? 1 : 0))];
    }

    private static final class Thrown extends RuntimeException {}
}
