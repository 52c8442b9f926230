package org.mulin.cases.time;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.platform.access.Division;
import org.mulin.platform.tenancy.Ids;

/** One step of a case, or of a unit's share in it, against its deadline. */
record CaseClock(
        UUID id,
        UUID caseId,
        CaseStep step,
        @Nullable Share share,
        Pace pace,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant nextAt,
        Stage stage,
        Division.@Nullable Level level) {

    /** Whose step it is, when it is not the community's own. */
    record Share(@Nullable UUID handover, @Nullable UUID unit) {}

    /** What the rule said when the clock was started. */
    record Pace(DeadlineUnit unit, int warnBefore, int climbEvery) {
        static Pace of(DeadlineRule rule) {
            return new Pace(rule.unit(), rule.warnBefore(), rule.climbEvery());
        }
    }

    /** How far the timer has come with it. */
    enum Stage {
        RUNNING,
        WARNED,
        OVERDUE
    }

    static CaseClock started(
            UUID caseId,
            CaseStep step,
            @Nullable Share share,
            DeadlineRule rule,
            Instant at,
            @Nullable Instant until,
            WorkingTime time) {
        var due = until == null ? time.after(at, rule.amount(), rule.unit()) : until;
        var pace = Pace.of(rule);
        return new CaseClock(
                Ids.next(),
                caseId,
                step,
                share,
                pace,
                at,
                due,
                null,
                null,
                next(pace, due, at, time),
                Stage.RUNNING,
                null);
    }

    @Nullable
    UUID handover() {
        return share == null ? null : share.handover();
    }

    /** Whether it is of this handover; without one it is of none. */
    boolean isFor(@Nullable UUID handover) {
        return handover != null && handover.equals(handover());
    }

    /** Whether it is the case's own, and no handover's. */
    boolean isOwn() {
        return handover() == null;
    }

    CaseClock stopped(Instant at) {
        return at(dueAt, null, at, null, stage, level);
    }

    CaseClock paused(Instant at) {
        return pausedAt == null ? at(dueAt, at, null, null, stage, level) : this;
    }

    /** What was left when it was paused is left now; what was overdue is still so. */
    CaseClock resumed(Instant at, WorkingTime time) {
        if (pausedAt == null) {
            return this;
        }
        if (stage == Stage.OVERDUE) {
            return at(dueAt, null, null, time.after(at, pace.climbEvery(), pace.unit()), stage, level);
        }
        var due = pace.unit().isWorking()
                ? time.after(at, time.between(pausedAt, dueAt))
                : at.plus(Duration.between(pausedAt, dueAt));
        return at(due, null, null, stage == Stage.WARNED ? due : next(pace, due, at, time), stage, level);
    }

    /** Given another end, as if it had never been late. */
    CaseClock extended(Instant until, Instant at, WorkingTime time) {
        var next = pausedAt == null ? next(pace, until, at, time) : null;
        return at(until, pausedAt, null, next, Stage.RUNNING, null);
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    CaseClock warned() {
        return at(dueAt, null, null, dueAt, Stage.WARNED, null);
    }

    /** Too late; it climbs from now on, unless there is nothing in it that anybody could still be made to do. */
    CaseClock overdue(Instant now, WorkingTime time) {
        return step == CaseStep.CONFIRM
                ? stopped(now)
                : at(dueAt, null, null, time.after(now, pace.climbEvery(), pace.unit()), Stage.OVERDUE, null);
    }

    /** One level up; above the last there is nobody left to tell. */
    CaseClock climbed(Division.Level to, boolean last, Instant now, WorkingTime time) {
        var next = last ? null : time.after(now, pace.climbEvery(), pace.unit());
        return at(dueAt, null, null, next, Stage.OVERDUE, to);
    }

    /** Late, and nobody is left to tell. */
    CaseClock resting() {
        return at(dueAt, null, null, null, stage, level);
    }

    private static Instant next(Pace pace, Instant due, Instant now, WorkingTime time) {
        var warning = time.before(due, pace.warnBefore(), pace.unit());
        return pace.warnBefore() > 0 && warning.isAfter(now) ? warning : due;
    }

    private CaseClock at(
            Instant due,
            @Nullable Instant paused,
            @Nullable Instant stopped,
            @Nullable Instant next,
            Stage stage,
            Division.@Nullable Level level) {
        return new CaseClock(id, caseId, step, share, pace, startedAt, due, paused, stopped, next, stage, level);
    }
}
