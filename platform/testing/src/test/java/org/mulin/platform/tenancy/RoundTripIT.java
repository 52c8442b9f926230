package org.mulin.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mulin.testing.PlatformDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Queries that share a round trip see their caller's tenant, and leave nothing of it behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripIT {
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final PlatformDatabase database = PlatformDatabase.create("trip", "classpath:db/reference");
    private final HikariDataSource pool = database.app(1);
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final RoundTrip trip = new RoundTrip(jdbc);

    @BeforeAll
    void twoTenantsWithUnitsOfTheirOwn() {
        for (var tenant : List.of(ONE, OTHER)) {
            database.execute("insert into unit values ('%s', '%s', 'unit of %s', 'DEPARTMENT', '%s', 1)"
                    .formatted(tenant, UUID.randomUUID(), tenant, UUID.randomUUID()));
        }
    }

    @AfterAll
    void close() {
        pool.close();
    }

    @Test
    void eachQuerySeesTheCallersTenantAlone() {
        // More often than it takes until the driver lets the server prepare the statements.
        for (var time = 0; time < 20; time++) {
            var tenant = time % 2 == 0 ? ONE : OTHER;
            var names = names();
            var count = Query.of("select count(*) from unit", (row, _) -> row.getInt(1));
            as(tenant, () -> trip.read(names, count));

            assertThat(names.rows()).containsExactly("unit of " + tenant);
            assertThat(count.row()).hasValue(1);
            assertThat(unitsSeenByNobody()).isZero();
        }
    }

    @Test
    void nothingIsReadWithoutACaller() {
        assertThatThrownBy(() -> trip.read(names())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailedQueryLeavesNothingBehind() {
        var broken = Query.of("select 1 / (select count(*) - 1 from unit)", (row, _) -> row.getInt(1));

        assertThatThrownBy(() -> as(ONE, () -> trip.read(names(), broken))).isInstanceOf(DataAccessException.class);
        assertThat(unitsSeenByNobody()).isZero();
    }

    @Test
    void insideATransactionItJoinsIn() {
        var transactions = new TransactionTemplate(new TenantTransactionManager(pool));
        var names = names();
        as(
                ONE,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.update(
                            "insert into unit (id, name, kind, division_id, version) values (?, 'new', 'DEPARTMENT', ?, 1)",
                            UUID.randomUUID(),
                            UUID.randomUUID());
                    trip.read(names);
                    status.setRollbackOnly();
                }));

        assertThat(names.rows()).containsExactlyInAnyOrder("unit of " + ONE, "new");
        assertThat(unitsSeenByNobody()).isZero();
    }

    @Test
    void aDriverThatSendsStatementsOneByOneIsRefused() {
        assertThatCode(trip::afterPropertiesSet).doesNotThrowAnyException();
        try (var oneByOne = database.app(1)) {
            oneByOne.addDataSourceProperty("preferQueryMode", "simple");
            var refused = new RoundTrip(new JdbcTemplate(oneByOne));

            assertThatThrownBy(refused::afterPropertiesSet).hasMessageContaining("preferQueryMode=extended");
        }
    }

    private int unitsSeenByNobody() {
        return JdbcClient.create(jdbc)
                .sql("select count(*) from unit")
                .query(Integer.class)
                .single();
    }

    private static Query<String> names() {
        return Query.of("select name from unit", (row, _) -> row.getString(1));
    }

    private static void as(UUID tenant, Runnable step) {
        CurrentCaller.as(Caller.background(new TenantId(tenant)), () -> {
            step.run();
            return true;
        });
    }
}
