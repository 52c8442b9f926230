package org.mulin.residents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: the sealed ones that are still to be applied, and what is wrong with the others. */
@Repository
class ImportRows {
    /** Not the API's, which refuses what the check is there to tell. */
    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final int PIECE = 1_000;
    private static final String ADD = """
            insert into import_row (import_id, row, sealed)
            select :id, row, sealed from unnest(:rows::int[], :sealed::bytea[]) as line (row, sealed)
            """;
    private static final String NEXT = """
            select row, sealed from import_row
             where import_id = :id and row > :position and sealed is not null
             order by row
             limit :limit
            """;
    private static final String REFUSE = """
            update import_row it
               set sealed = null, problem = bad.problem, column_name = bad.column_name
              from unnest(:rows::int[], :problems::text[], :columns::text[]) as bad (row, problem, column_name)
             where it.import_id = :id and it.row = bad.row
            """;
    private static final String REMOVE =
            "delete from import_row where import_id = :id and row = any(:rows::int[]) and sealed is not null";
    private static final String ERASE_GOOD = "delete from import_row where import_id = :id and sealed is not null";
    private static final String ERASE = "delete from import_row where import_id = :id";
    private static final String REFUSED = """
            select row, problem, column_name from import_row
             where import_id = :id and row > :after and problem is not null
             order by row
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    ImportRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A row as it lies here. */
    record Sealed(int row, byte[] bytes) {}

    /** A row that was refused, and why. */
    record Refused(int row, ImportLine.Bad bad) {}

    Sealed seal(ImportLine line) {
        var text = JSON.writeValueAsString(line.values());
        return new Sealed(line.row(), seal.seal(CurrentCaller.require().tenant(), text));
    }

    private ImportLine open(Sealed it) {
        var text = seal.open(CurrentCaller.require().tenant(), it.bytes);
        return new ImportLine(it.row, JSON.readValue(text, VALUES));
    }

    void add(UUID id, List<Sealed> rows) {
        for (var from = 0; from < rows.size(); from += PIECE) {
            var piece = rows.subList(from, Math.min(from + PIECE, rows.size()));
            jdbc.sql(ADD)
                    .param("id", id)
                    .param("rows", piece.stream().map(Sealed::row).toArray(Integer[]::new))
                    .param("sealed", piece.stream().map(Sealed::bytes).toArray(byte[][]::new))
                    .update();
        }
    }

    /** The next rows that are not refused. */
    List<ImportLine> next(UUID id, int position, int limit) {
        return jdbc
                .sql(NEXT)
                .param("id", id)
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> new Sealed(row.getInt("row"), row.getBytes("sealed")))
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    /** Leaves of these rows what is wrong with them. */
    void refuse(UUID id, List<Refused> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(REFUSE)
                    .param("id", id)
                    .param("rows", rows.stream().map(Refused::row).toArray(Integer[]::new))
                    .param(
                            "problems",
                            rows.stream().map(it -> it.bad.problem().name()).toArray(String[]::new))
                    .param(
                            "columns",
                            rows.stream().map(it -> name(it.bad.column())).toArray(String[]::new))
                    .update();
        }
    }

    /** Removes those of the rows that are not refused, in the transaction that applied them. */
    void remove(UUID id, List<ImportLine> lines) {
        jdbc.sql(REMOVE)
                .param("id", id)
                .param("rows", lines.stream().map(ImportLine::row).toArray(Integer[]::new))
                .update();
    }

    /** Erases what people wrote; what is wrong with rows stays. */
    void eraseGood(UUID id) {
        jdbc.sql(ERASE_GOOD).param("id", id).update();
    }

    void erase(UUID id) {
        jdbc.sql(ERASE).param("id", id).update();
    }

    /** Refused rows after the cursor (row), one more than the limit. */
    List<Refused> refused(UUID id, @Nullable Cursor after, int limit) {
        return jdbc.sql(REFUSED)
                .param("id", id)
                .param("after", after == null ? 0 : row(after))
                .param("limit", limit + 1)
                .query((row, _) -> new Refused(
                        row.getInt("row"),
                        new ImportLine.Bad(
                                column(row.getString("column_name")),
                                ImportRowProblem.valueOf(row.getString("problem")))))
                .list();
    }

    private static int row(Cursor after) {
        try {
            return Integer.parseInt(after.text(0));
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private static @Nullable String name(@Nullable ImportColumn column) {
        return column == null ? null : column.name();
    }

    private static @Nullable ImportColumn column(@Nullable String name) {
        return name == null ? null : ImportColumn.valueOf(name);
    }
}
