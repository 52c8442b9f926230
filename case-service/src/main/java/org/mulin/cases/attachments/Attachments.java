package org.mulin.cases.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mulin.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is attached to the cases of the caller's tenant, without the contents. */
@Repository
class Attachments {
    private static final String INSERT = """
            insert into case_attachment (case_id, id, type, size, account_id, at)
            values (:case, :id, :type, :size, :account, :at)
            """;
    private static final String OF = """
            select id, type, size, account_id, at from case_attachment where case_id = :case
            """;
    private static final String ONE = OF + " and id = :id";
    private static final String DELETE = "delete from case_attachment where case_id = :case and id = :id";

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID matter, Attachment it) {
        jdbc.sql(INSERT)
                .param("case", matter)
                .param("id", it.id())
                .param("type", it.type().name())
                .param("size", it.size())
                .param("account", it.account())
                .param("at", Cases.utc(it.at()))
                .update();
    }

    /** The oldest first. */
    List<Attachment> of(UUID matter) {
        return jdbc.sql(OF + " order by at, id")
                .param("case", matter)
                .query(Attachments::read)
                .list();
    }

    Optional<Attachment> one(UUID matter, UUID id) {
        return jdbc.sql(ONE)
                .param("case", matter)
                .param("id", id)
                .query(Attachments::read)
                .optional();
    }

    void remove(UUID matter, UUID id) {
        jdbc.sql(DELETE).param("case", matter).param("id", id).update();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                AttachmentType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getObject("account_id", UUID.class),
                Cases.instant(row, "at"));
    }
}
