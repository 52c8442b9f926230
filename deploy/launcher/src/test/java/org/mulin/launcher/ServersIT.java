package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mulin.platform.database.ServiceDatabase;

/** The two servers, really started, in a folder with a space in its name. */
class ServersIT {

    private static final Duration START = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Installation installation;
    private Path servers;

    @BeforeEach
    void open() throws IOException {
        var home = Home.of(Files.createDirectory(folder.resolve("my projects")));
        installation = Installation.open(home, Settings.from(Map.of()));
        installation.state().keepPorts(Map.of(Postgres.NAME, Ports.anyFree(), Elasticsearch.NAME, Ports.anyFree()));
        servers = Servers.prepare(home, installation.state());
    }

    @AfterEach
    void leaveNothing() {
        new Reset(installation).run(true);

        assertThat(folder.resolve("my projects")).isEmptyDirectory();
    }

    @Test
    void postgresKeepsWhatWasCommittedWhenItIsKilled() throws SQLException {
        start(installation.postgres());
        execute("create table kept (id int)", "insert into kept values (1)");

        Processes.end(installation.postgres().process().stream().toList(), Duration.ZERO);
        start(installation.postgres());

        assertThat(number("select count(*) from kept")).isEqualTo(1);
        assertThat(installation.postgres().start()).isEmpty();
    }

    @Test
    void aServicesRolesHaveNoPowersAndKeepTheNewestPassword() throws SQLException {
        start(installation.postgres());
        try (var superuser = installation.database().connect()) {
            ServiceDatabase.create(superuser, "cases", new ServiceDatabase.Passwords("old", "old", "old"));
            ServiceDatabase.create(superuser, "cases", new ServiceDatabase.Passwords("o'wner", "app", "feed"));
        }

        var owner = new Database(installation.database().url(), "cases_owner", "o'wner");
        assertThat(owner.version()).as("the owner may connect").isPresent();
        assertThat(number("select count(*) from pg_roles where rolname like 'cases%'"
                        + " and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
                .isEqualTo(3);
        assertThat(number("select count(*) from pg_roles r where has_database_privilege(r.oid, 'cases', 'connect')"
                        + " and not rolsuper"))
                .isEqualTo(3);
    }

    @Test
    void elasticsearchAnswersAndEnds() {
        var elasticsearch = new Elasticsearch(
                installation.home(),
                servers.resolve(Elasticsearch.NAME),
                installation.port(Elasticsearch.NAME),
                Path.of("target/servers"),
                installation.settings().elasticsearchJavaOptions());
        start(elasticsearch);

        assertThat(elasticsearch.version()).isPresent();
        assertThat(new Down(installation.home()).run()).isPositive();
        assertThat(elasticsearch.process()).isEmpty();
        assertThat(Processes.with(Elasticsearch.starter(installation.home()))).isEmpty();
    }

    private static void start(Part part) {
        assertThat(part.start()).isPresent();
        await().atMost(START).until(part::healthy);
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int number(String query) throws SQLException {
        try (var connection = installation.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
