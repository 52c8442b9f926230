package org.mulin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mulin.platform.audit.AuditFinding.Kind;
import org.mulin.testing.TestPostgres;

/** Whatever the owner of everything in the database does to the audit, a look at it offline tells (OB-3). */
class AuditTamperIT {
    private static final String DATABASE = "audit_tamper";
    private static final UUID NEIGHBOUR = UUID.randomUUID();

    @TempDir
    static Path folder;

    private static AuditedTown town;

    /** Somebody who knows how links are made makes all of them anew. */
    private static final String FORGE = """
            do $$ declare link record; previous bytea := decode(repeat('00', 32), 'hex'); begin
              for link in select seq, jsonb_strip_nulls(to_jsonb(r))::text as canonical
                            from audit_link l join audit_record r on r.tenant_id = l.tenant_id and id = record_id
                           where l.tenant_id = '<t>' order by seq
              loop
                previous := sha256(previous || convert_to(link.canonical, 'UTF8'));
                update audit_link set hash = previous where tenant_id = '<t>' and seq = link.seq;
              end loop;
            end $$;
            """;

    private static final String RECORD_OF = "(select record_id from audit_link where tenant_id = '<t>' and seq = %d)";
    private static final String FIFTH = " where tenant_id = '<t>' and id = " + RECORD_OF.formatted(5) + ";";
    private static final String GAP_CLOSED = """
            update audit_link set seq = -seq where tenant_id = '<t>' and seq > 5;
            update audit_link set seq = -seq - 1 where tenant_id = '<t>' and seq < 0;
            """;
    private static final String SWAPPED_LINKS = """
            update audit_link set seq = case seq when 5 then -6 else -5 end where tenant_id = '<t>' and seq in (5, 6);
            update audit_link set seq = -seq where tenant_id = '<t>' and seq < 0;
            """;
    private static final String SWAPPED_CONTENT = """
            update audit_record r set account_id = other.account_id, entity_id = other.entity_id
              from audit_record other
             where r.tenant_id = '<t>' and other.tenant_id = '<t>' and r.id <> other.id
               and r.id     in (select record_id from audit_link where tenant_id = '<t>' and seq in (5, 9))
               and other.id in (select record_id from audit_link where tenant_id = '<t>' and seq in (5, 9));
            """;
    private static final String OLDER_COPY = """
            truncate audit_record, audit_link;
            insert into audit_record select * from older_record;
            insert into audit_link   select * from older_link;
            """;
    private static final String GOES_ON = """
            with added as (insert into audit_record (tenant_id, action) select '<t>', 'FILED' from generate_series(1, 9)
                           returning id)
            insert into audit_link select '<t>', 10 + row_number() over (order by id), id, '' from added;
            """;
    private static final String BACKDATED = """
            with added as (insert into audit_record (tenant_id, id, action) values ('<t>', uuidv7('-1 hour'), 'FILED')
                           returning id)
            insert into audit_link select '<t>', 21, id, '' from added;
            """;

    @BeforeAll
    static void recordLinkAndCheckpoint() {
        town = new AuditedTown(DATABASE, folder);
        town.record(10);
        town.record(NEIGHBOUR, () -> true);
        town.linkAll();
        town.checkpoints.write();
        town.execute("create table older_record as table audit_record", "create table older_link as table audit_link");
        town.record(10);
        town.linkAll();
        town.checkpoints.write();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    void whatNobodyTouchedIsClean() throws SQLException {
        assertThat(town.findings()).isEmpty();
        assertThat(after(FORGE)).as("the forger makes the same links").isEmpty();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                arguments("edit, all links anew", edited("action", "'OTHER'") + FORGE, Kind.CHECKPOINT_CONTRADICTED),
                arguments(
                        "edit of a link", "update audit_link set hash = sha256('') where seq = 5", Kind.RECORD_CHANGED),
                arguments("delete from the middle", "delete from audit_record" + FIFTH, Kind.RECORD_MISSING),
                arguments("delete with its link", deleted(5), Kind.LINK_MISSING),
                arguments("delete, the gap closed", deleted(5) + GAP_CLOSED, Kind.RECORD_CHANGED),
                arguments("delete, all links anew", deleted(5) + GAP_CLOSED + FORGE, Kind.CHECKPOINT_CONTRADICTED),
                arguments("delete of the newest", deleted(20), Kind.CHAIN_CUT_SHORT),
                arguments(
                        "insert",
                        "insert into audit_record (tenant_id, action) values ('<t>', 'FILED')",
                        Kind.RECORD_NOT_LINKED),
                arguments("insert, backdated and linked", BACKDATED + FORGE, Kind.LINKED_TOO_LATE),
                arguments(
                        "insert for a new tenant",
                        "insert into audit_record (tenant_id, action) values (uuidv4(), 'FILED')",
                        Kind.RECORD_NOT_LINKED),
                arguments("reorder", SWAPPED_LINKS, Kind.RECORD_CHANGED),
                arguments("reorder, all links anew", SWAPPED_LINKS + FORGE, Kind.CHECKPOINT_CONTRADICTED),
                arguments("swap of two", SWAPPED_CONTENT, Kind.RECORD_CHANGED),
                arguments("swap of two, all links anew", SWAPPED_CONTENT + FORGE, Kind.CHECKPOINT_CONTRADICTED),
                arguments("truncate", "truncate audit_record, audit_link", Kind.CHAIN_CUT_SHORT),
                arguments("truncate of the records", "truncate audit_record", Kind.RECORD_MISSING),
                arguments("truncate of the links", "truncate audit_link", Kind.CHAIN_CUT_SHORT),
                arguments("restore of an older copy", OLDER_COPY, Kind.CHAIN_CUT_SHORT),
                arguments("restore that went on", OLDER_COPY + GOES_ON + FORGE, Kind.CHAIN_CUT_SHORT),
                arguments(
                        "restore that went far",
                        OLDER_COPY + GOES_ON + GOES_ON.replace("10 +", "19 +") + FORGE,
                        Kind.CHECKPOINT_CONTRADICTED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tampering(String name, String sql, Kind kind) throws SQLException {
        assertThat(after(sql)).as(name).extracting(AuditFinding::kind).contains(kind);
    }

    /** A new column is in the hash as well, or this is red. */
    @Test
    void editsOfEveryColumnAreSeen() throws SQLException {
        var columns = columns();
        assertThat(columns).contains("account_id", "outcome");
        for (var column : columns) {
            var value =
                    column.equals("tenant_id") ? "'" + NEIGHBOUR + "'" : column.endsWith("id") ? "uuidv7()" : "'OTHER'";
            var kinds = column.equals("id") || column.equals("tenant_id")
                    ? List.of(Kind.RECORD_MISSING, Kind.RECORD_NOT_LINKED)
                    : List.of(Kind.RECORD_CHANGED);
            assertThat(after(edited(column, value)))
                    .as(column)
                    .extracting(AuditFinding::kind)
                    .containsExactlyInAnyOrderElementsOf(kinds);
        }
    }

    @Test
    void checkpointsAreOfUseOnlyAsTheyWereSigned(@TempDir Path copy) throws Exception {
        assertThat(checkpointed(copy, lines -> lines)).isEmpty();
        assertThat(checkpointed(copy, lines -> List.of())).containsExactly(Kind.NO_CHECKPOINT);
        assertThat(checkpointed(copy, lines -> lines.subList(0, 1))).containsExactly(Kind.NO_CHECKPOINT);
        assertThat(checkpointed(
                        copy, lines -> List.of(lines.get(0), lines.get(1).replace(" 20 ", " 19 "))))
                .contains(Kind.CHECKPOINT_NOT_OURS);
        var neighbours = new CheckpointFolder(folder, DATABASE).lines(NEIGHBOUR).getFirst();
        assertThat(checkpointed(
                        copy,
                        lines -> Stream.concat(lines.stream(), Stream.of(neighbours))
                                .toList()))
                .containsExactly(Kind.CHECKPOINT_NOT_OURS);
    }

    private static List<Kind> checkpointed(Path copy, UnaryOperator<List<String>> change)
            throws IOException, SQLException {
        var tenant = copy.resolve(DATABASE).resolve(town.tenant.toString());
        Files.createDirectories(tenant);
        Files.write(
                tenant.resolve("2026-11-21.txt"),
                change.apply(new CheckpointFolder(folder, DATABASE).lines(town.tenant)));
        try (var superuser = TestPostgres.superuser(DATABASE)) {
            superuser.setAutoCommit(false);
            return town.findings(superuser, copy).stream()
                    .filter(finding -> finding.tenant().equals(town.tenant))
                    .map(AuditFinding::kind)
                    .toList();
        }
    }

    private static String edited(String column, String value) {
        return "update audit_record set " + column + " = " + value + FIFTH;
    }

    private static String deleted(int seq) {
        return "delete from audit_record where tenant_id = '<t>' and id = " + RECORD_OF.formatted(seq)
                + "; delete from audit_link where tenant_id = '<t>' and seq = " + seq + ";";
    }

    private static List<String> columns() throws SQLException {
        try (var superuser = TestPostgres.superuser(DATABASE);
                var statement = superuser.createStatement();
                var row = statement.executeQuery(
                        "select array_agg(attname::text) from pg_attribute where attrelid = 'audit_record'::regclass and attnum > 0 and not attisdropped")) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    /** Nothing of it is committed. */
    private static List<AuditFinding> after(String sql) throws SQLException {
        try (var superuser = TestPostgres.superuser(DATABASE);
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(sql.replace("<t>", town.tenant.toString()));
            return town.findings(superuser, folder);
        }
    }
}
