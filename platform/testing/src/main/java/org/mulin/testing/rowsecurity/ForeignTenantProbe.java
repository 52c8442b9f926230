package org.mulin.testing.rowsecurity;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Tries to reach one tenant's rows as the service's role: under another tenant, an empty one, nonsense and none. */
final class ForeignTenantProbe {
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum)
              from pg_attribute
             where attrelid = to_regclass('%s') and attnum > 0 and not attisdropped and attgenerated = ''
            """;
    private static final String KEY = """
            select string_agg(quote_ident(attname), ', ' order by attnum)
              from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any(conkey)
             where conrelid = to_regclass('%s') and contype = 'p'
            """;
    private static final String WRITABLE_COLUMN = """
            select quote_ident(attname) from pg_attribute
             where attrelid = to_regclass('%1$s') and attnum > 0 and not attisdropped and attidentity = ''
             order by has_column_privilege('%2$s', attrelid, attnum, 'update') desc, attname = 'tenant_id', attnum
             limit 1
            """;
    private static final String COPY_IN = "copy in";
    private static final String COPY_OUT = "copy out";
    /** Refused by privilege or policy; not a uuid; COPY FROM under row security. Anything else is the probe's own mistake. */
    private static final Set<String> REFUSALS = Set.of("42501", "22P02", "0A000");

    private final String app;
    private final UUID intruder;
    private final UUID victim;

    ForeignTenantProbe(String app, UUID intruder, UUID victim) {
        this.app = app;
        this.intruder = intruder;
        this.victim = victim;
    }

    static final List<String> ATTEMPTS = List.of(
            "select",
            COPY_OUT,
            "update",
            "delete",
            "merge update",
            "merge delete",
            "merge insert",
            "insert",
            "insert on conflict",
            "give to another",
            COPY_IN);

    /** Rows that an attempt reached and should not have, or a mistake of the probe itself. */
    record Leak(
            String table,
            String attempt,
            String tenant,
            long rows,
            @Nullable String mistake) {}

    /** A statement to try; `vacated` when the victim's rows go first, so that no duplicate key hides a missing policy. */
    private record Attempt(String name, boolean vacated, String sql) {}

    /** What the attempts reach; the superuser's open transaction is left as it was. */
    List<Leak> leaks(Connection superuser, String table) throws SQLException {
        var leaks = new ArrayList<Leak>();
        var line = line(superuser, table);
        for (var tenant : tenants().entrySet()) {
            for (var attempt : attempts(superuser, table)) {
                var before = superuser.setSavepoint();
                // Foreign keys and triggers stand aside: what is under proof is row security alone.
                execute(superuser, "set local session_replication_role = replica");
                if (attempt.vacated) {
                    execute(superuser, "delete from %s where tenant_id = '%s'".formatted(table, victim));
                }
                execute(superuser, "set local role " + app);
                become(superuser, tenant.getValue());
                try {
                    var reached = reached(superuser, attempt, tenant.getValue(), line);
                    if (reached > 0) {
                        leaks.add(new Leak(table, attempt.name, tenant.getKey(), reached, null));
                    }
                } catch (SQLException refused) {
                    if (!REFUSALS.contains(refused.getSQLState())) {
                        leaks.add(new Leak(table, attempt.name, tenant.getKey(), 0, refused.toString()));
                    }
                }
                superuser.rollback(before);
            }
        }
        return leaks;
    }

    /** Tries everything in earnest: on a connection of the service's role, each attempt committed. */
    int assault(Connection superuser, Connection service, String table) throws SQLException {
        var tried = 0;
        var line = line(superuser, table);
        for (var tenant : tenants().values()) {
            for (var attempt : attempts(superuser, table)) {
                become(service, tenant);
                try {
                    reached(service, attempt, tenant, line);
                    service.commit();
                } catch (SQLException _) {
                    service.rollback();
                }
                tried++;
            }
        }
        return tried;
    }

    private Map<String, @Nullable String> tenants() {
        var tenants = new LinkedHashMap<String, @Nullable String>();
        tenants.put("foreign", intruder.toString());
        tenants.put("empty", "");
        tenants.put("garbage", "' or true --");
        tenants.put("none", null);
        return tenants;
    }

    private List<Attempt> attempts(Connection superuser, String table) throws SQLException {
        var columns = value(superuser, COLUMNS.formatted(table));
        var column = value(superuser, WRITABLE_COLUMN.formatted(table, app));
        var json = value(
                superuser,
                "select quote_literal(to_jsonb(t)) from %s t where tenant_id = '%s' limit 1".formatted(table, victim));
        var row = "(select %s from jsonb_populate_record(null::%s, %s))".formatted(columns, table, json);
        var insert = "insert into %s (%s) overriding system value %s".formatted(table, columns, row);
        var merge = "merge into %s t using %s s on ".formatted(table, row);
        return List.of(
                new Attempt("select", false, "select tenant_id from " + table),
                new Attempt(COPY_OUT, false, "copy %s (tenant_id) to stdout".formatted(table)),
                new Attempt("update", false, set(table, column, column) + victims()),
                new Attempt("delete", false, "delete from " + table + victims()),
                new Attempt("merge update", false, merge + matched() + "update set %1$s = t.%1$s".formatted(column)),
                new Attempt("merge delete", false, merge + matched() + "delete"),
                new Attempt(
                        "merge insert",
                        true,
                        merge
                                + "false when not matched then insert (%s) overriding system value values (s.%s)"
                                        .formatted(columns, columns.replace(", ", ", s."))),
                new Attempt("insert", true, insert),
                new Attempt(
                        "insert on conflict",
                        false,
                        insert
                                + " on conflict (%s) do update set %2$s = excluded.%2$s"
                                        .formatted(value(superuser, KEY.formatted(table)), column)),
                new Attempt("give to another", true, set(table, "tenant_id", "'" + victim + "'")),
                new Attempt(COPY_IN, true, "copy %s (%s) from stdin".formatted(table, columns)));
    }

    private static String set(String table, String column, String value) {
        return "update %s set %s = %s".formatted(table, column, value);
    }

    private String victims() {
        return " where tenant_id = '" + victim + "'";
    }

    private static String matched() {
        return "t.tenant_id = s.tenant_id when matched then ";
    }

    /** Reads count what is not the acting tenant's own, writes what they touched. */
    private static long reached(Connection connection, Attempt attempt, @Nullable String own, String line)
            throws SQLException {
        if (attempt.name.equals(COPY_IN)) {
            return copyIn(connection, attempt.sql, line);
        }
        if (attempt.name.equals(COPY_OUT)) {
            return copyOut(connection, attempt.sql)
                    .lines()
                    .filter(tenant -> !tenant.equals(own))
                    .count();
        }
        try (var statement = connection.createStatement()) {
            if (!statement.execute(attempt.sql)) {
                return statement.getUpdateCount();
            }
            var foreign = 0;
            for (var rows = statement.getResultSet(); rows.next(); ) {
                foreign += rows.getString(1).equals(own) ? 0 : 1;
            }
            return foreign;
        }
    }

    /** One of the victim's rows as COPY writes it. */
    private String line(Connection superuser, String table) throws SQLException {
        var columns = value(superuser, COLUMNS.formatted(table));
        return copyOut(
                superuser,
                "copy (select %s from %s where tenant_id = '%s' limit 1) to stdout".formatted(columns, table, victim));
    }

    private static void become(Connection connection, @Nullable String tenant) throws SQLException {
        if (tenant != null) {
            try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                statement.setString(1, tenant);
                statement.execute();
            }
        }
    }

    private static String copyOut(Connection connection, String sql) throws SQLException {
        var lines = new StringWriter();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, lines);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return lines.toString();
    }

    private static long copyIn(Connection connection, String sql, String line) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(line));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
