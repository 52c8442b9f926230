package org.mulin.cases.handover;

import static org.mulin.cases.Cases.instant;
import static org.mulin.cases.Cases.instantOrNull;
import static org.mulin.cases.Cases.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.HandoverRole;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.ReturnReason;
import org.mulin.platform.database.OrNull;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All shares of the caller's tenant; whoever writes one holds its case. */
@Repository
class Handovers {
    private static final String INSERT = """
            insert into handover (id, case_id, unit_id, role, status, filed_at, case_status, sent_from, note, sent_at)
            values (:id, :case, :unit, :role, :status, :filedAt, :caseStatus, :from, :note, :sentAt)
            """;
    private static final String UPDATE = """
            update handover
               set status = :status, signed_at = :signedAt, contacted_at = :contactedAt, answered_at = :answeredAt,
                   ended_at = :endedAt, extension_asked = :extension, answer = :answer, outcome = :outcome, return_reason = :reason,
                   end_note = :endNote
             where id = :id and status = :was and ended_at is null
            """;
    private static final String SELECT = """
            select id, case_id, unit_id, role, status, sent_at, signed_at, contacted_at, answered_at, ended_at, answer,
                   outcome, extension_asked, return_reason, end_note
              from handover
             where case_id = :case
            """;
    private static final String ONE = SELECT + " and id = :id";
    private static final String OPEN = SELECT + " and ended_at is null and status <> 'ANSWERED'";
    private static final String END_ALL =
            "update handover set ended_at = :at where case_id = :case and ended_at is null";

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a share of the case as it is from now on, sent for a division; an invitation is none. */
    void add(Handover it, Case of, @Nullable UUID from, @Nullable String note) {
        jdbc.sql(INSERT)
                .param("id", it.id())
                .param("case", it.of())
                .param("unit", it.unit())
                .param("role", it.role().name())
                .param("status", it.status().name())
                .param("filedAt", utc(of.filedAt()))
                .param("caseStatus", of.status().name())
                .param("from", OrNull.uuid(from))
                .param("note", OrNull.text(note))
                .param("sentAt", utc(it.moments().sent()))
                .update();
    }

    /** Writes a step of a share; false when it is no longer as it was read. */
    boolean save(Handover before, Handover it) {
        var answer = it.answer();
        return jdbc.sql(UPDATE)
                        .param("id", it.id())
                        .param("was", before.status().name())
                        .param("status", it.status().name())
                        .param("signedAt", OrNull.moment(it.moments().signed()))
                        .param("contactedAt", OrNull.moment(it.moments().contacted()))
                        .param("answeredAt", OrNull.moment(it.moments().answered()))
                        .param("endedAt", OrNull.moment(it.moments().ended()))
                        .param("extension", OrNull.moment(it.extensionAsked()))
                        .param("answer", OrNull.text(answer == null ? null : answer.text()))
                        .param("outcome", OrNull.name(answer == null ? null : answer.outcome()))
                        .param("reason", OrNull.name(it.returnReason()))
                        .param("endNote", OrNull.text(it.endNote()))
                        .update()
                == 1;
    }

    Optional<Handover> find(UUID of, UUID id) {
        return jdbc.sql(ONE)
                .param("case", of)
                .param("id", id)
                .query(Handovers::read)
                .optional();
    }

    /** The shares of a case that wait for their answer. */
    List<Handover> open(UUID of) {
        return jdbc.sql(OPEN).param("case", of).query(Handovers::read).list();
    }

    /** Those of them that wait for one of the units to claim the case. */
    List<Handover> offered(UUID of) {
        return open(of, HandoverStatus.OFFERED);
    }

    List<Handover> open(UUID of, HandoverStatus status) {
        return open(of).stream().filter(share -> share.status() == status).toList();
    }

    /** Ends what is live of a case that begins anew. */
    void endAll(UUID of, Instant at) {
        jdbc.sql(END_ALL).param("case", of).param("at", utc(at)).update();
    }

    private static Handover read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var reason = row.getString("return_reason");
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                HandoverRole.valueOf(row.getString("role")),
                HandoverStatus.valueOf(row.getString("status")),
                new Handover.Moments(
                        instant(row, "sent_at"),
                        instantOrNull(row, "signed_at"),
                        instantOrNull(row, "contacted_at"),
                        instantOrNull(row, "answered_at"),
                        instantOrNull(row, "ended_at")),
                outcome == null ? null : new Handover.Answer(row.getString("answer"), HandoverOutcome.valueOf(outcome)),
                instantOrNull(row, "extension_asked"),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getString("end_note"));
    }
}
