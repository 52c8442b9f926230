package org.mulin.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL server and the user that may make databases there. The URL ends before the database's name. */
record Database(String url, String user, String password) {

    Connection connect() throws SQLException {
        return connect("postgres");
    }

    Connection connect(String name) throws SQLException {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectTimeout", "2");
        properties.put("socketTimeout", "30");
        return DriverManager.getConnection(url + "/" + name, properties);
    }

    Optional<String> version() {
        try (var connection = connect()) {
            return Optional.of(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
