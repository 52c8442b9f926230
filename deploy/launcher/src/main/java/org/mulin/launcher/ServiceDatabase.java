package org.mulin.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes a service's database and its three roles, as often as one likes. */
final class ServiceDatabase {

    /** Of the role that migrates, the role the service works as, and the role that reads the change feed. */
    record Passwords(String owner, String app, String feed) {}

    private ServiceDatabase() {}

    static void create(Connection superuser, String name, Passwords passwords) throws SQLException {
        try (var statement = superuser.createStatement()) {
            role(statement, name + "_owner", passwords.owner());
            role(statement, name + "_app", passwords.app());
            role(statement, name + "_feed", passwords.feed());
            if (missing(statement, "select 1 from pg_database where datname = ", name)) {
                statement.execute("create database %s owner %s_owner".formatted(name, name));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            for (var role : List.of("owner", "app", "feed")) {
                statement.execute("grant connect on database %s to %s_%s".formatted(name, name, role));
            }
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        var missing = missing(statement, "select 1 from pg_roles where rolname = ", role);
        statement.execute("%s role %s login nosuperuser nobypassrls nocreatedb nocreaterole password %s"
                .formatted(missing ? "create" : "alter", role, statement.enquoteLiteral(password)));
    }

    private static boolean missing(Statement statement, String query, String name) throws SQLException {
        try (var rows = statement.executeQuery(query + statement.enquoteLiteral(name))) {
            return !rows.next();
        }
    }
}
