package org.mulin.cases.time;

import static org.mulin.cases.Cases.instant;
import static org.mulin.cases.Cases.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.cases.ContactDeadlines;
import org.mulin.platform.access.Division;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of the tenant's cases. Who writes one holds its case. */
@Repository
class Clocks implements ContactDeadlines {
    private static final String SAVE = """
            insert into clock (case_id, id, step, handover_id, unit_id, unit, warn_before, climb_every, started_at, due_at,
                               paused_at, stopped_at, next_at, stage, level, division_id, district_id, subdistrict_id,
                               community_id)
            select c.id, k.id, k.step, k.handover, k.unit, k.counted_in, k.warn_before, k.climb_every,
                   k.started_at::timestamptz, k.due_at::timestamptz, k.paused_at::timestamptz,
                   k.stopped_at::timestamptz, k.next_at::timestamptz, k.stage, k.level,
                   c.division_id, c.district_id, c.subdistrict_id, c.community_id
              from unnest(:cases, :ids, :steps, :handovers, :units, :countedIn, :warnBefore, :climbEvery, :startedAt, :dueAt,
                          :pausedAt, :stoppedAt, :nextAt, :stages, :levels)
                   as k (case_id, id, step, handover, unit, counted_in, warn_before, climb_every, started_at, due_at,
                         paused_at, stopped_at, next_at, stage, level)
              join lateral (select id, division_id, district_id, subdistrict_id, community_id
                              from cases where id = k.case_id offset 0) c on true
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

    Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        if (clocks.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE)
                .param("cases", uuids(clocks, CaseClock::caseId))
                .param("ids", uuids(clocks, CaseClock::id))
                .param("steps", texts(clocks, CaseClock::step))
                .param("handovers", uuids(clocks, CaseClock::handover))
                .param(
                        "units",
                        uuids(
                                clocks,
                                clock -> clock.share() == null
                                        ? null
                                        : clock.share().unit()))
                .param("countedIn", texts(clocks, clock -> clock.pace().unit()))
                .param("warnBefore", numbers(clocks, clock -> clock.pace().warnBefore()))
                .param("climbEvery", numbers(clocks, clock -> clock.pace().climbEvery()))
                .param("startedAt", texts(clocks, CaseClock::startedAt))
                .param("dueAt", texts(clocks, CaseClock::dueAt))
                .param("pausedAt", texts(clocks, CaseClock::pausedAt))
                .param("stoppedAt", texts(clocks, CaseClock::stoppedAt))
                .param("nextAt", texts(clocks, CaseClock::nextAt))
                .param("stages", texts(clocks, CaseClock::stage))
                .param("levels", texts(clocks, CaseClock::level))
                .update();
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

    private static @Nullable UUID[] uuids(List<CaseClock> clocks, Function<CaseClock, @Nullable UUID> value) {
        return clocks.stream().map(value).toArray(UUID[]::new);
    }

    private static Integer[] numbers(List<CaseClock> clocks, Function<CaseClock, Integer> value) {
        return clocks.stream().map(value).toArray(Integer[]::new);
    }

    /** Constants by their names, and moments as PostgreSQL reads them. */
    private static @Nullable String[] texts(List<CaseClock> clocks, Function<CaseClock, @Nullable Object> value) {
        return clocks.stream()
                .map(clock -> {
                    var it = value.apply(clock);
                    return it == null ? null : it.toString();
                })
                .toArray(String[]::new);
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
