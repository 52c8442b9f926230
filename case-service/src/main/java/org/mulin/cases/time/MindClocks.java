package org.mulin.cases.time;

import static org.mulin.cases.inbox.News.Audience.toSteeringFrom;
import static org.mulin.cases.inbox.News.Audience.toUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Cases;
import org.mulin.cases.inbox.News;
import org.mulin.cases.inbox.NoticeKind;
import org.mulin.cases.inbox.Notices;
import org.mulin.platform.access.Division;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/**
 * Looks after the clocks that are due: warns before, tells at, and climbs after the deadline. A batch is one transaction
 * that holds the cases it is about, so that of several instances each clock is handled by one, once.
 */
@Service
class MindClocks {
    static final int BATCH = 200;

    private final Clocks clocks;
    private final Cases cases;
    private final Ladders ladders;
    private final WorkingCalendars calendars;
    private final Notices notices;
    private final TenantScope tenants;
    private final Clock clock;

    MindClocks(
            Clocks clocks,
            Cases cases,
            Ladders ladders,
            WorkingCalendars calendars,
            Notices notices,
            TenantScope tenants,
            Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.ladders = ladders;
        this.calendars = calendars;
        this.notices = notices;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Handles what is due in a tenant. */
    void of(TenantId tenant) {
        while (tenants.call(tenant, this::some) > 0) {
            // The next batch.
        }
    }

    private int some() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = clocks.holdDue(now, BATCH);
        if (!due.isEmpty()) {
            var time = calendars.current().time();
            var ladders = this.ladders.of(due.stream().map(CaseClock::caseId).toList());
            var news = new ArrayList<News>();
            clocks.save(due.stream()
                    .map(it -> handled(it, now, time, ladders, news))
                    .toList());
            notices.tell(news);
        }
        return due.size();
    }

    private CaseClock handled(CaseClock it, Instant now, WorkingTime time, Map<UUID, Ladder> ladders, List<News> news) {
        if (it.stage() == CaseClock.Stage.OVERDUE) {
            return climbed(it, now, time, ladders);
        }
        var overdue = it.isDue(now);
        news.add(news(overdue ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON, it, now));
        return overdue ? it.overdue(now, time) : it.warned();
    }

    private CaseClock climbed(CaseClock it, Instant now, WorkingTime time, Map<UUID, Ladder> ladders) {
        var climb = ladders.getOrDefault(it.caseId(), new Ladder(List.of())).next(it);
        if (climb.isEmpty()) {
            return it.resting();
        }
        var to = climb.get().to();
        var event = CaseEvent.of(CaseEvent.Kind.ESCALATED, now, null)
                .reason(it.step())
                .until(it.dueAt())
                .note(to.name());
        cases.save(cases.lock(it.caseId()).orElseThrow().noted(event));
        return it.climbed(to, climb.get().last(), now, time);
    }

    private static News news(NoticeKind kind, CaseClock it, Instant now) {
        return new News(kind, it.caseId(), it.step(), it.dueAt(), now, audience(kind, it));
    }

    /**
     * A unit's share is told to the unit, and once it is late to those who sent it; that the requester was waited for, to
     * all who did. Whoever brought the case is reminded of a word that is theirs to say.
     */
    private static News.Audience audience(NoticeKind kind, CaseClock it) {
        var share = it.share();
        var owners = share == null || share.unit() == null ? toSteeringFrom(Division.Level.GRID) : toUnit(share.unit());
        if (kind == NoticeKind.OVERDUE) {
            return it.step() == CaseStep.WAIT ? owners.andUnitsAtWork() : owners.andSteering();
        }
        return it.step() == CaseStep.CONFIRM || it.step() == CaseStep.WAIT ? owners.andAuthor() : owners;
    }
}
