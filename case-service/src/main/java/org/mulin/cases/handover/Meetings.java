package org.mulin.cases.handover;

import static org.mulin.cases.Cases.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.MeetingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings of units about cases; whoever writes one holds its case. */
@Repository
class Meetings {
    private static final String ADD = """
            insert into meeting (id, case_id, kind, question, convened_at) values (:id, :case, :kind, :question, :at)
            """;
    private static final String CALL =
            "insert into meeting_unit (meeting_id, unit_id) select :id, called from unnest(:units) as called";
    private static final String FIND = "select decided_at is null from meeting where case_id = :case and id = :id";
    private static final String IS_OPEN =
            "select exists (select from meeting where case_id = :case and decided_at is null)";
    private static final String REPORT = """
            update meeting_unit set reported_at = :at
             where meeting_id = :id and unit_id = :unit and reported_at is null
            """;
    private static final String DECIDE =
            "update meeting set decided_at = :at, decision = :text, unit_id = :unit where id = :id";

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID of, MeetingKind kind, String question, Collection<UUID> units, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("case", of)
                .param("kind", kind.name())
                .param("question", question)
                .param("at", utc(at))
                .update();
        jdbc.sql(CALL)
                .param("id", id)
                .param("units", units.toArray(UUID[]::new))
                .update();
    }

    /** Whether it is still open; empty when the case has no such meeting. */
    Optional<Boolean> find(UUID of, UUID id) {
        return jdbc.sql(FIND)
                .param("case", of)
                .param("id", id)
                .query(Boolean.class)
                .optional();
    }

    boolean isOpen(UUID of) {
        return jdbc.sql(IS_OPEN).param("case", of).query(Boolean.class).single();
    }

    /** False for a unit that was not called or has reported in before. */
    boolean report(UUID id, UUID unit, Instant at) {
        return jdbc.sql(REPORT)
                        .param("id", id)
                        .param("unit", unit)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void decide(UUID id, String text, @Nullable UUID unit, Instant at) {
        jdbc.sql(DECIDE)
                .param("id", id)
                .param("text", text)
                .param("unit", unit)
                .param("at", utc(at))
                .update();
    }
}
