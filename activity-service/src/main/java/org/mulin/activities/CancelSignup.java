package org.mulin.activities;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up a sign-up; its place goes to the first who waits. */
@Service
class CancelSignup {
    private final Activities activities;
    private final Signups signups;
    private final Organisers organisers;
    private final WaitingList waitingList;
    private final IdempotentCommands commands;
    private final Clock clock;

    CancelSignup(
            Activities activities,
            Signups signups,
            Organisers organisers,
            WaitingList waitingList,
            IdempotentCommands commands,
            Clock clock) {
        this.activities = activities;
        this.signups = signups;
        this.organisers = organisers;
        this.waitingList = waitingList;
        this.commands = commands;
        this.clock = clock;
    }

    @Transactional
    void cancel(UUID id, @Nullable String key) {
        commands.once(key, "signup.cancel", id, () -> give(id));
    }

    private UUID give(UUID id) {
        var found = signups.byId(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        // The activity before the sign-up, which is the order of all that locks both.
        var activity = activities
                .lock(found.activity())
                .filter(it -> organisers.mayOpen(found, it))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        activity.requireOn(clock.instant());
        var it = signups.lock(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        signups.save(it.cancelled(), "CANCELLED");
        activities.savePlaces(
                activity.id(),
                waitingList.moveUp(activity.id(), activity.places().givenUp(it.state())));
        return id;
    }
}
