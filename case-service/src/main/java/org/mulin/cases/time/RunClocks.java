package org.mulin.cases.time;

import org.mulin.cases.Case;
import org.mulin.cases.CaseConsequence;
import org.mulin.cases.Waiting;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Starts, pauses and stops the clocks of a case as its steps are taken. The past starts none. It comes before the figures,
 * which ask by when a first contact was due.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunClocks implements CaseConsequence {
    private final Clocks clocks;
    private final RoundTrip trip;

    RunClocks(Clocks clocks, RoundTrip trip) {
        this.clocks = clocks;
        this.trip = trip;
    }

    @Override
    public void of(Case.Moved step) {
        if (step.past()) {
            return;
        }
        var changed = CaseClocks.after(step, () -> known(step.after()));
        if (!changed.isEmpty()) {
            clocks.save(changed);
        }
    }

    private CaseClocks.Known known(Case it) {
        var open = Clocks.open(it.id());
        var rules = DeadlineRules.query();
        var calendar = WorkingCalendars.query();
        var category = DeadlineRules.categoryOf(it.id());
        var waiting = Waiting.of(it.id());
        trip.read(open, rules, calendar.hours(), calendar.days(), category, waiting);
        return new CaseClocks.Known(
                open.rows(),
                Deadlines.of(rules.rows()),
                calendar.calendar().time(),
                category.row().orElse(null),
                waiting.row().orElse(false));
    }
}
