package org.mulin.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as a service has it, with those of the platform's tables that a test is about. */
public record PlatformDatabase(String name) {

    public static PlatformDatabase create(String name, String... locations) {
        TestPostgres.create(name);
        Flyway.configure()
                .dataSource(TestPostgres.url() + "/" + name, name + "_owner", TestPostgres.PASSWORDS.owner())
                .locations(locations)
                .placeholders(Map.of("app", name + "_app", "feed", name + "_feed"))
                .load()
                .migrate();
        return new PlatformDatabase(name);
    }

    public HikariDataSource app(int connections) {
        return pool(name + "_app", TestPostgres.PASSWORDS.app(), connections);
    }

    public HikariDataSource feed(int connections) {
        return pool(name + "_feed", TestPostgres.PASSWORDS.feed(), connections);
    }

    /** Runs statements that need no service, such as a table of the test's own; {@code <app>} names the service's role. */
    public void execute(String... statements) {
        try (var superuser = TestPostgres.superuser(name);
                var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.replace("<app>", name + "_app"));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HikariDataSource pool(String role, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestPostgres.url() + "/" + name);
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        return pool;
    }
}
