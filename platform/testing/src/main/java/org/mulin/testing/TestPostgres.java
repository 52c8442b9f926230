package org.mulin.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.mulin.platform.database.ServiceDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One real PostgreSQL per test run: in a container when a Docker engine answers, embedded when not. */
public final class TestPostgres {
    public static final ServiceDatabase.Passwords PASSWORDS = new ServiceDatabase.Passwords("owner", "app", "feed");

    private static final Logger LOG = LoggerFactory.getLogger(TestPostgres.class);
    private static final TestPostgres SERVER = start();

    private final String url;
    private final String password;

    private TestPostgres(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The server's JDBC address, to which a database name is appended. */
    public static String url() {
        return SERVER.url;
    }

    /** Creates the service's database and roles unless they are there. */
    public static void create(String database) {
        try (var connection = superuser("postgres")) {
            ServiceDatabase.create(connection, database, PASSWORDS);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A connection that row security does not bind, for fixtures and for looking at the catalogue. */
    public static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(SERVER.url + "/" + database, "postgres", SERVER.password);
    }

    /** A connection as one of a service's roles. */
    public static Connection as(String role, String database, String password) throws SQLException {
        return DriverManager.getConnection(SERVER.url + "/" + database, role, password);
    }

    private static TestPostgres start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            LOG.info("Test world: PostgreSQL in a container");
            var container = new PostgreSQLContainer("postgres:18")
                    .withUsername("postgres")
                    .withPassword("postgres");
            container.start();
            var address = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432);
            return new TestPostgres(address, "postgres");
        }
        LOG.info("Test world: embedded PostgreSQL");
        try {
            var embedded = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new TestPostgres("jdbc:postgresql://127.0.0.1:" + embedded.getPort(), "postgres");
        } catch (IOException failure) {
            throw new IllegalStateException("The embedded PostgreSQL did not start", failure);
        }
    }
}
