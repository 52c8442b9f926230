package org.mulin.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Creates a service's database and its three roles: owner (migrates), app (the service), feed (reads changes alone). */
public final class ServiceDatabase {
    private ServiceDatabase() {}

    /** The passwords of the three roles. */
    public record Passwords(String owner, String app, String feed) {}

    /** Creates what is missing and sets the passwords; the connection is a superuser's, in autocommit. */
    public static void create(Connection superuser, String name, Passwords passwords) throws SQLException {
        role(superuser, name + "_owner", passwords.owner());
        role(superuser, name + "_app", passwords.app());
        role(superuser, name + "_feed", passwords.feed());
        if (!exists(superuser, "select from pg_database where datname = ?", name)) {
            execute(superuser, "create database %s owner %s".formatted(quoted(name), quoted(name + "_owner")));
        }
        execute(superuser, "revoke all on database %s from public".formatted(quoted(name)));
        for (var role : List.of("_app", "_feed")) {
            execute(superuser, "grant connect on database %s to %s".formatted(quoted(name), quoted(name + role)));
            // A command is one short transaction: the server ends what a stuck client leaves open.
            execute(superuser, "alter role %s set transaction_timeout = '20s'".formatted(quoted(name + role)));
            // No disk that seeks. By the default of 4 small tables are read whole, and row security judges each row.
            execute(superuser, "alter role %s set random_page_cost = 1.1".formatted(quoted(name + role)));
        }
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = ?", name)) {
            execute(superuser, "create role " + quoted(name));
        }
        execute(
                superuser,
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(quoted(name), password.replace("'", "''")));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
