package org.mulin.testing.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * No tenant reaches another's rows in the service's real database (XT-3, 5, 6, 7, 13), and no role rewrites the audit
 * (OB-4). A service names its tables and indexes without a tenant, each with the reason, and fills every other table.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RowSecurityProofs {
    private static final Logger LOG = LoggerFactory.getLogger(RowSecurityProofs.class);

    private final RowSecurityLint lint;

    @Value("${mulin.database.name}")
    private String database;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private ForeignTenantProbe probe;
    private UUID intruder;
    private UUID victim;

    /** Takes the reviewed tables and indexes that have no tenant, with the reason for each. */
    protected RowSecurityProofs(Map<String, String> reviewed) {
        lint = new RowSecurityLint(reviewed.keySet());
    }

    /** Makes a tenant with at least one row in every tenant table, as far as possible through the service itself. */
    protected abstract UUID seed(Http service);

    @BeforeAll
    void twoTenantsInEveryTable() throws SQLException {
        intruder = seed(Http.to(port));
        victim = seed(Http.to(port));
        probe = new ForeignTenantProbe(database + "_app", intruder, victim);
        try (var superuser = superuser()) {
            var tables = lint.tenantTables(superuser);
            if (tables.contains("audit_link")) {
                // Made in the background.
                await("every record is linked")
                        .until(() -> count(superuser, "audit_record", intruder)
                                        + count(superuser, "audit_record", victim)
                                == count(superuser, "audit_link", intruder) + count(superuser, "audit_link", victim));
            }
            for (var table : tables) {
                for (var tenant : List.of(intruder, victim)) {
                    assertThat(count(superuser, table, tenant))
                            .as("rows in %s: seed() must fill every table", table)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void theCatalogueKeepsTenantsApart() throws SQLException {
        try (var superuser = superuser()) {
            assertThat(lint.findings(superuser)).isEmpty();
            assertThat(lint.tenantTables(superuser)).isNotEmpty();
        }
        assertThat(context.containsBean("restrictedRole"))
                .as("the service refuses to start with a role that could pass row security by")
                .isTrue();
    }

    /** Else each look at one row of a tenant that the planner has not met reads all of the tenant's. */
    @Test
    void whatOthersReferToIsPlannedForAnyTenant() throws SQLException {
        try (var superuser = superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                         where c.relnamespace = 'public'::regnamespace
                           and c.relname in ('division', 'unit', 'category', 'role_grant')
                           and a.attstattarget is distinct from 0
                        """)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void noStatementReachesAnotherTenantsRows() throws SQLException {
        try (var superuser = superuser()) {
            for (var table : lint.tenantTables(superuser)) {
                assertThat(probe.leaks(superuser, table)).isEmpty();
            }
        }
    }

    @Test
    void whateverAnotherTenantTriesTheRowsStayTheSame() throws SQLException {
        try (var superuser = superuser();
                var service = TestPostgres.as(database + "_app", database, TestPostgres.PASSWORDS.app())) {
            service.setAutoCommit(false);
            var before = checksums(superuser);
            var tried = 0;
            for (var table : before.keySet()) {
                tried += probe.assault(superuser, service, table);
            }
            LOG.info("XT-5: {} attempts on {} tables of {}", tried, before.size(), database);
            assertThat(checksums(superuser)).isEqualTo(before);
        }
    }

    @Test
    void everyDefenceTakenDownIsSeen() throws SQLException {
        var seen = 0;
        var attemptsThatReached = new TreeSet<String>();
        try (var superuser = superuser()) {
            var tables = lint.tenantTables(superuser);
            for (var table : tables) {
                for (var mutation : RowSecurityMutation.of(table)) {
                    attemptsThatReached.addAll(seen(superuser, mutation.on(database, table), table));
                    seen++;
                }
            }
            for (var mutation : RowSecurityMutation.OF_THE_DATABASE) {
                seen(superuser, mutation.on(database, tables.getFirst()), tables.getFirst());
                seen++;
            }
            assertThat(attemptsThatReached).containsAll(ForeignTenantProbe.ATTEMPTS);
            assertThat(lint.findings(superuser)).as("all was rolled back").isEmpty();
        }
        LOG.info("XT-13: {} defences of {} taken down one at a time, {} seen", seen, database, seen);
    }

    @Test
    void aPoolOfOneConnectionForgetsEveryTenant() throws SQLException {
        List<String> tables;
        try (var superuser = superuser()) {
            tables = lint.tenantTables(superuser);
        }
        new TenantWalk(database, tables, List.of(intruder, victim)).go();
    }

    /** Takes one defence down, expects its finding, and answers which attempts then reached foreign rows. */
    private List<String> seen(Connection superuser, RowSecurityMutation mutation, String table) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(mutation.sql());
            assertThat(lint.findings(superuser))
                    .as(mutation.sql())
                    .anySatisfy(finding -> assertThat(finding).startsWith(mutation.finding()));
            if (!mutation.opens()) {
                return List.of();
            }
            var reached = probe.leaks(superuser, table).stream()
                    .filter(leak -> leak.rows() > 0)
                    .map(ForeignTenantProbe.Leak::attempt)
                    .toList();
            assertThat(reached).as(mutation.sql()).isNotEmpty();
            return reached;
        } finally {
            superuser.rollback();
        }
    }

    /** Of the victim's rows in every table; a change's position comes from the feed after the commit. */
    private Map<String, String> checksums(Connection superuser) throws SQLException {
        var checksums = new LinkedHashMap<String, String>();
        for (var table : lint.tenantTables(superuser)) {
            checksums.put(table, value(superuser, """
                            select count(*) || ' ' || md5(string_agg(row, '' order by row))
                              from (select (to_jsonb(t) - 'position')::text as row from %s t where tenant_id = '%s') it
                            """.formatted(table, victim)));
        }
        superuser.rollback();
        return checksums;
    }

    private static int count(Connection superuser, String table, UUID tenant) throws SQLException {
        return Integer.parseInt(
                value(superuser, "select count(*) from %s where tenant_id = '%s'".formatted(table, tenant)));
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection superuser() throws SQLException {
        var connection = TestPostgres.superuser(database);
        connection.setAutoCommit(false);
        return connection;
    }
}
