package org.mulin.activities;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;

/** Who may see and who may organise an activity, by the caller's grants. What is published is for everyone. */
@Component
class Organisers {
    private final Grants grants;

    Organisers(Grants grants) {
        this.grants = grants;
    }

    Reach reach() {
        return Reach.of(grants.held(Reach.ORGANISE));
    }

    /** What was never published and is out of reach is as missing as one that never was. */
    Activity visible(Optional<Activity> found) {
        return visible(found, this::reach);
    }

    /** Likewise, of many: those that are missing to the caller are left out. */
    List<Activity> visible(List<Activity> found) {
        var reach = reach();
        return found.stream()
                .filter(it -> it.published() || reach.covers(it.where()))
                .toList();
    }

    /** For what organisers alone may do. */
    Activity organised(Optional<Activity> found) {
        return organised(found, reach());
    }

    /** Likewise, within this reach of the caller. */
    Activity organised(Optional<Activity> found, Reach reach) {
        var it = visible(found, () -> reach);
        if (!reach.covers(it.where())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return it;
    }

    private static Activity visible(Optional<Activity> found, Supplier<Reach> reach) {
        return found.filter(it -> it.published() || reach.get().covers(it.where()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** A sign-up is open to whoever made it for itself and to those who organise the activity. */
    boolean mayOpen(Signup it, Activity of) {
        return CurrentCaller.require().accountId().equals(it.account()) || reach().covers(of.where());
    }
}
