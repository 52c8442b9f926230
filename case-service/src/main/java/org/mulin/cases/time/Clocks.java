package org.mulin.cases.time;

import static org.mulin.cases.Cases.instant;
import static org.mulin.cases.Cases.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.cases.ContactDeadlines;
import org.mulin.platform.access.Division;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of the tenant's cases. Who writes one holds its case. */
@Repository
class Clocks implements ContactDeadlines {
    private static final String SAVE = """
            insert into clock (case_id, id, step, handover_id, unit_id, unit, warn_before, climb_every, started_at, due_at,
                               paused_at, stopped_at, next_at, stage, level, division_id, district_id, subdistrict_id,
                               community_id)
            select c.id, :id, :step, :handover::uuid, :unit::uuid, :in, :warnBefore, :climbEvery, :startedAt, :dueAt,
                   :pausedAt::timestamptz, :stoppedAt::timestamptz, :nextAt::timestamptz, :stage, :level::text,
                   c.division_id, c.district_id, c.subdistrict_id, c.community_id
              from cases c
             where c.id = :case
            on conflict (tenant_id, case_id, id) do update
               set due_at = excluded.due_at, paused_at = excluded.paused_at, stopped_at = excluded.stopped_at,
                   next_at = excluded.next_at, stage = excluded.stage, level = excluded.level
            """;
    private static final String SELECT = """
            select case_id, id, step, handover_id, unit_id, unit, warn_before, climb_every, started_at, due_at,
                   paused_at, stopped_at, next_at, stage, level
              from clock
            """;
    private static final String OPEN = SELECT + " where case_id = ? and stopped_at is null order by id";
    /** The cases come locked, and those that somebody else holds are left to a later look. */
    static final String HOLD_DUE = """
            select c.id
              from clock k
              join cases c on c.tenant_id = k.tenant_id and c.id = k.case_id
             where k.next_at <= :now
             order by k.next_at
             limit :limit
               for update of c skip locked
            """;

    private static final String DUE_OF = SELECT + " where case_id = any(:cases) and next_at <= :now order by next_at";

    private static final String CONTACT_DUE =
            "select due_at from clock where case_id = :case and handover_id = :handover and step = 'CONTACT'";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Clocks(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of a case that are not stopped. */
    static Query<CaseClock> open(UUID caseId) {
        return Query.of(OPEN, Clocks::read, caseId);
    }

    @Override
    public Optional<Instant> ofHandover(UUID id, UUID handover) {
        return jdbc.sql(CONTACT_DUE)
                .param("case", id)
                .param("handover", handover)
                .query((row, _) -> instant(row, "due_at"))
                .optional();
    }

    void save(List<CaseClock> clocks) {
        batches.batchUpdate(SAVE, clocks.stream().map(Clocks::values).toArray(MapSqlParameterSource[]::new));
    }

    /** Some due clocks, with their cases held until the transaction ends; read anew once held, as they are now. */
    List<CaseClock> holdDue(Instant now, int limit) {
        var held = jdbc.sql(HOLD_DUE)
                .param("now", utc(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
        return held.isEmpty() ? List.of() : dueOf(held, now);
    }

    private List<CaseClock> dueOf(Collection<UUID> cases, Instant now) {
        return jdbc.sql(DUE_OF)
                .param("cases", cases.toArray(UUID[]::new))
                .param("now", utc(now))
                .query(Clocks::read)
                .list();
    }

    private static MapSqlParameterSource values(CaseClock clock) {
        var share = clock.share();
        return new MapSqlParameterSource()
                .addValue("case", clock.caseId())
                .addValue("id", clock.id())
                .addValue("step", clock.step().name())
                .addValue("handover", clock.handover())
                .addValue("unit", share == null ? null : share.unit())
                .addValue("in", clock.pace().unit().name())
                .addValue("warnBefore", clock.pace().warnBefore())
                .addValue("climbEvery", clock.pace().climbEvery())
                .addValue("startedAt", utc(clock.startedAt()))
                .addValue("dueAt", utc(clock.dueAt()))
                .addValue("pausedAt", orNull(clock.pausedAt()))
                .addValue("stoppedAt", orNull(clock.stoppedAt()))
                .addValue("nextAt", orNull(clock.nextAt()))
                .addValue("stage", clock.stage().name())
                .addValue("level", clock.level() == null ? null : clock.level().name());
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static CaseClock read(ResultSet row, int number) throws SQLException {
        var handover = row.getObject("handover_id", UUID.class);
        var unit = row.getObject("unit_id", UUID.class);
        var level = row.getString("level");
        return new CaseClock(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                CaseStep.valueOf(row.getString("step")),
                handover == null && unit == null ? null : new CaseClock.Share(handover, unit),
                new CaseClock.Pace(
                        DeadlineUnit.valueOf(row.getString("unit")),
                        row.getInt("warn_before"),
                        row.getInt("climb_every")),
                instant(row, "started_at"),
                instant(row, "due_at"),
                instantOrNull(row, "paused_at"),
                instantOrNull(row, "stopped_at"),
                instantOrNull(row, "next_at"),
                CaseClock.Stage.valueOf(row.getString("stage")),
                level == null ? null : Division.Level.valueOf(level));
    }
}
