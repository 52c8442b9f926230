package org.mulin.activities;

import java.time.Clock;
import java.util.UUID;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans an activity anew, if the caller organises there and has read its newest version. */
@Service
class ChangeActivity {
    private final Activities activities;
    private final Organisers organisers;
    private final WaitingList waitingList;
    private final Divisions divisions;
    private final Clock clock;

    ChangeActivity(
            Activities activities, Organisers organisers, WaitingList waitingList, Divisions divisions, Clock clock) {
        this.activities = activities;
        this.organisers = organisers;
        this.waitingList = waitingList;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    void change(UUID id, long version, Plan plan) {
        // The division before the activity: a re-cut takes them in this order.
        var division = divisions.hold(plan.division());
        var reach = organisers.reach();
        var it = organisers.organised(activities.lock(id), reach);
        if (!reach.covers(Activity.Where.of(division))) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        var changed = it.changed(plan.checked(), division, clock.instant());
        activities.save(changed.with(waitingList.moveUp(id, changed.places())), "CHANGED");
    }
}
