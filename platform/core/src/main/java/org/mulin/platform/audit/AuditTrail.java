package org.mulin.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tenant's audit records, newest first. */
@Transactional(readOnly = true)
public class AuditTrail {
    private static final String SELECT =
            "select id, account_id, action, entity, entity_id, purpose, about_id, outcome from audit_record where ";

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; what is null does not matter. */
    record Wanted(
            @Nullable String entity,
            @Nullable UUID id,
            @Nullable UUID account,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** What was done to one thing; what was refused is known by the id alone. */
    public Page<AuditRecord> of(String entity, UUID id, @Nullable Cursor cursor, int limit) {
        return find(new Wanted(entity, id, null, null, null), cursor, limit);
    }

    Page<AuditRecord> find(Wanted wanted, @Nullable Cursor cursor, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", wanted.id);
        parameters.put("entity", wanted.entity);
        parameters.put("account", wanted.account);
        parameters.put("from", wanted.from == null ? null : AuditRecord.first(wanted.from));
        parameters.put("to", wanted.to == null ? null : AuditRecord.first(wanted.to));
        parameters.put("before", cursor == null ? null : cursor.uuid(0));
        parameters.put("rows", limit + 1);
        var rows = jdbc.sql(query(wanted, cursor != null))
                .params(parameters)
                .query(AuditTrail::read)
                .list();
        return Page.of(rows, limit, record -> Cursor.of(record.id()));
    }

    static String query(Wanted wanted, boolean goesOn) {
        var conditions = new ArrayList<String>();
        if (wanted.id != null) {
            conditions.add("entity_id = :id");
        }
        if (wanted.entity != null) {
            conditions.add(wanted.id == null ? "entity = :entity" : "(entity = :entity or entity is null)");
        }
        if (wanted.account != null) {
            conditions.add("account_id = :account");
        }
        if (wanted.from != null) {
            conditions.add("id >= :from");
        }
        if (wanted.to != null) {
            conditions.add("id < :to");
        }
        if (goesOn) {
            conditions.add("id < :before");
        }
        conditions.add("true order by id desc limit :rows");
        return SELECT + String.join(" and ", conditions);
    }

    private static AuditRecord read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AuditRecord(
                id,
                AuditRecord.at(id),
                row.getObject("account_id", UUID.class),
                row.getString("action"),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                row.getString("purpose"),
                row.getObject("about_id", UUID.class),
                row.getString("outcome"));
    }
}
