package org.mulin.cases.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.mulin.cases.Case;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Cases;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Component;

/** An urging holds for a time, by the tenant's rule: whoever brought a case, and those who steer it, wait with their next. */
@Component
class Urgings {
    private static final String LAST = """
            select e.at
              from case_event e
              join cases c on c.id = e.case_id
             where e.case_id = ? and e.kind = 'URGED' and e.account_id is not null
               and coalesce(e.account_id = c.author_id, false) = ?
             order by e.version desc
             limit 1
            """;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingTime.ZONE);

    private final RoundTrip trip;

    Urgings(RoundTrip trip) {
        this.trip = trip;
    }

    /** Refuses one that comes too soon after the last of the same side; those who steer urge a joined case in its parent. */
    void require(Case it, boolean own, Instant now) {
        var urged = own || it.parent() == null ? it.id() : it.parent();
        var last = Query.of(LAST, (row, _) -> Cases.instant(row, "at"), urged, own);
        var rules = DeadlineRules.query();
        var calendar = WorkingCalendars.query();
        var category = DeadlineRules.categoryOf(it.id());
        trip.read(last, rules, calendar.hours(), calendar.days(), category);
        if (last.row().isEmpty()) {
            return;
        }
        var matter = new DeadlineRule.Matter(it.kind(), category.row().orElse(null), it.urgency(), CaseStep.URGE);
        var rule = Deadlines.of(rules.rows()).of(matter);
        var next = calendar.calendar().time().after(last.row().get(), rule.amount(), rule.unit());
        if (now.isBefore(next)) {
            throw new ProblemException(TimeProblem.URGED_LATELY, MINUTE.format(next));
        }
    }
}
