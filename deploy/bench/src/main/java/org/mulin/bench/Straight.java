package org.mulin.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The same rows straight from PostgreSQL, as the service's own restricted role: what no service could cost less than. */
final class Straight implements AutoCloseable {
    /** As many connections as a service has. */
    private static final int CONNECTIONS = 8;

    private static final String ROW = """
            select id, number, kind, status, title, description, division_id, district_id, subdistrict_id, community_id,
                   category_id, unit_id, requester_name, requester_phone, filed_at, updated_at, version
              from cases
            """;
    private static final String ONE = ROW + " where id = ?";
    private static final String LIST = ROW + " order by filed_at desc, id desc limit 20";
    private static final String FILED = """
            insert into cases (id, number, kind, status, title, description, division_id, district_id, subdistrict_id,
                               community_id, filed_at, updated_at, version)
            select ?, ?, kind, 'FILED', title, description, division_id, district_id, subdistrict_id,
                   community_id, now(), now(), 1
              from cases where id = ?
            """;
    private static final String NOTED =
            "insert into case_event (case_id, version, kind, at) values (?, 1, 'FILED', now())";

    private final List<Connection> connections = new ArrayList<>();
    private final List<Town> towns;

    Straight(Platform platform, List<Town> towns) throws SQLException {
        this.towns = towns;
        var url = "jdbc:postgresql://127.0.0.1:%d/cases?ApplicationName=bench"
                .formatted(platform.port(Platform.POSTGRES));
        var password = platform.secrets().path("database.cases.app").asString();
        for (var number = 0; number < CONNECTIONS; number++) {
            var connection = DriverManager.getConnection(url, "cases_app", password);
            connections.add(connection);
            // For the session, which only a connection that serves one tenant alone may do.
            try (var tenant = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
                tenant.setString(1, town(number).tenant());
                tenant.execute();
            }
        }
    }

    List<Load.Worker> one() throws SQLException {
        var workers = new ArrayList<Load.Worker>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var town = town(number);
            var statement = connections.get(number).prepareStatement(ONE);
            workers.add(() -> {
                statement.setObject(1, UUID.fromString(town.anyCase()));
                require(rows(statement) == 1);
            });
        }
        return workers;
    }

    List<Load.Worker> list() throws SQLException {
        var workers = new ArrayList<Load.Worker>();
        for (var connection : connections) {
            var statement = connection.prepareStatement(LIST);
            workers.add(() -> require(rows(statement) == 20));
        }
        return workers;
    }

    /** Rolled back, so that no case comes to be that the platform does not know of. */
    List<Load.Worker> file() throws SQLException {
        var workers = new ArrayList<Load.Worker>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var town = town(number);
            var connection = connections.get(number);
            connection.setAutoCommit(false);
            var filed = connection.prepareStatement(FILED);
            var noted = connection.prepareStatement(NOTED);
            workers.add(() -> {
                var id = UUID.randomUUID();
                filed.setObject(1, id);
                filed.setString(2, id.toString());
                filed.setObject(3, UUID.fromString(town.anyCase()));
                noted.setObject(1, id);
                require(filed.executeUpdate() == 1 && noted.executeUpdate() == 1);
                connection.rollback();
            });
        }
        return workers;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private Town town(int number) {
        return towns.get(number % towns.size());
    }

    private static int rows(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var count = 0;
            while (rows.next()) {
                rows.getString("title");
                count++;
            }
            return count;
        }
    }

    private static void require(boolean asExpected) {
        if (!asExpected) {
            throw new Failure("PostgreSQL gave other rows than the platform");
        }
    }
}
