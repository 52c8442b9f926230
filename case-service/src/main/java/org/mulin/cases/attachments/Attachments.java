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
            insert into case_attachment (case_id, id, type, size, account_id, at, handover_id)
            values (:case, :id, :type, :size, :account, :at, :handover)
            """;
    private static final String OF = """
            select id, type, size, account_id, at, handover_id from case_attachment where case_id = :case
            """;
    private static final String ONE = OF + " and id = :id";
    private static final String DELETE = "delete from case_attachment where case_id = :case and id = :id";

    private static final String SHARE = """
            select unit_id, status = 'ANSWERED' as answered
              from handover
             where case_id = :case and id = :handover and ended_at is null and status not in ('OFFERED', 'INVITED')
            """;

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
                .param("handover", it.handover())
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

    /** A live share of a case: whose it is, and whether it is answered. */
    record Share(UUID unit, boolean answered) {}

    Optional<Share> share(UUID matter, UUID handover) {
        return jdbc.sql(SHARE)
                .param("case", matter)
                .param("handover", handover)
                .query((row, _) -> new Share(row.getObject("unit_id", UUID.class), row.getBoolean("answered")))
                .optional();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                AttachmentType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getObject("account_id", UUID.class),
                Cases.instant(row, "at"),
                row.getObject("handover_id", UUID.class));
    }
}
