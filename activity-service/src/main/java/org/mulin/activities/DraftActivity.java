package org.mulin.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts an activity where the caller organises. */
@Service
class DraftActivity {
    private final Activities activities;
    private final Divisions divisions;
    private final Grants grants;
    private final IdempotentCommands commands;

    DraftActivity(Activities activities, Divisions divisions, Grants grants, IdempotentCommands commands) {
        this.activities = activities;
        this.divisions = divisions;
        this.grants = grants;
        this.commands = commands;
    }

    /** Answers the activity's id; the same id again for the same key. */
    @Transactional
    UUID draft(Plan plan, @Nullable String key) {
        return commands.once(key, "activity.draft", plan, () -> draft(plan));
    }

    private UUID draft(Plan plan) {
        var division = divisions.hold(plan.division());
        if (!grants.allow(Reach.ORGANISE, division)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var id = Ids.next();
        activities.add(Activity.draft(id, plan.checked(), division));
        return id;
    }
}
