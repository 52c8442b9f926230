package org.mulin.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The pages that PostgreSQL has looked at for case-service, by its own count. */
final class Buffers implements AutoCloseable {
    private static final String READ = "select blks_hit + blks_read from pg_stat_database where datname = 'cases'";
    /** An idle backend tells what it has counted after ten seconds at most. */
    private static final long TOLD = 10_500;

    private final Connection connection;
    private long last;

    Buffers(Platform platform) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/cases?ApplicationName=bench"
                        .formatted(platform.port(Platform.POSTGRES)),
                "cases_app",
                platform.secrets().path("database.cases.app").asString());
    }

    /** How many since the last time, once all backends have told. What the service does by itself is in it, at every size alike. */
    long settle() throws SQLException {
        try {
            Thread.sleep(TOLD);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            rows.next();
            var now = rows.getLong(1);
            var since = now - last;
            last = now;
            return since;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
