package org.mulin.cases.time;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.CaseStep;

/**
 * The open clocks of one case, and what a step does to them. While a case is at work one of them is open, whoever holds
 * it: what comes back from the units falls to the community, and its own clock runs again.
 */
final class CaseClocks {
    /** What brings back to somebody a case that stands still. */
    private static final Set<CaseStep> WATCHES = EnumSet.of(CaseStep.WAIT, CaseStep.REVIEW);

    private final Case.Moved step;
    private final Supplier<Known> read;
    private final Map<UUID, CaseClock> open = new LinkedHashMap<>();
    private final Map<UUID, CaseClock> changed = new LinkedHashMap<>();
    private @Nullable Known known;

    private CaseClocks(Case.Moved step, Supplier<Known> read) {
        this.step = step;
        this.read = read;
    }

    /**
     * What must be known to say so: the clocks that are open, the tenant's settings, the path of the case's category, and
     * whether the case waits for its requester after the step.
     */
    record Known(
            List<CaseClock> open,
            Deadlines deadlines,
            WorkingTime time,
            @Nullable String category,
            boolean waiting) {}

    /** The clocks that the step starts or changes, those it stops first; nothing is read for a step that has none. */
    static List<CaseClock> after(Case.Moved step, Supplier<Known> read) {
        var clocks = new CaseClocks(step, read);
        clocks.take(step.event());
        return List.copyOf(clocks.changed.values());
    }

    private void take(CaseEvent event) {
        switch (event.kind()) {
            case FILED -> start(CaseStep.ACCEPT);
            case ACCEPTED -> {
                stop(CaseClock::isOwn);
                start(CaseStep.ANSWER);
            }
            case ASSIGNED -> {
                var led = step.after().unit() != null;
                stop(clock -> isCommunitys(clock) && (led || clock.step() == CaseStep.ACCEPT));
                startShare(CaseStep.SIGN);
                carryOn();
            }
            case SIGNED -> {
                stop(ofShare(CaseStep.SIGN));
                startShare(CaseStep.CONTACT);
                startShare(CaseStep.ANSWER);
            }
            case CONTACTED -> stop(ofShare(CaseStep.CONTACT));
            case ANSWERED, RETURNED, WITHDRAWN -> {
                stop(clock -> clock.isFor(event.handover()));
                carryOn();
            }
            case EXTENSION_GRANTED -> extend(event);
            case WAITING -> {
                change(_ -> true, clock -> clock.paused(event.at()));
                start(CaseStep.WAIT);
            }
            case SHELVED -> {
                change(_ -> true, clock -> clock.paused(event.at()));
                start(CaseStep.REVIEW, null, event.until());
            }
            case RESUMED -> {
                stop(clock -> WATCHES.contains(clock.step()));
                change(_ -> true, clock -> clock.resumed(event.at(), known().time()));
                carryOn();
            }
            case REFUSED -> stop(_ -> true);
            case JOINED -> change(_ -> true, clock -> clock.paused(event.at()));
            case SEPARATED -> {
                change(this::runsAgain, clock -> clock.resumed(event.at(), known().time()));
                takeUp();
            }
            case RESOLVED -> {
                stop(_ -> true);
                start(CaseStep.CONFIRM);
                start(CaseStep.CALL_BACK);
            }
            case CALLED_BACK -> stop(clock -> clock.step() == CaseStep.CALL_BACK);
            // A case that is closed already is checked all the same.
            case CONFIRMED -> stop(clock -> clock.step() == CaseStep.CONFIRM || clock.step() == CaseStep.CALL_BACK);
            case OBJECTED -> stop(_ -> true);
            case CLOSED -> {
                stop(_ -> true);
                start(CaseStep.FOLLOW_UP);
            }
            case CHECKED -> stop(clock -> clock.step() == CaseStep.FOLLOW_UP);
            case REOPENED -> {
                stop(_ -> true);
                carryOn();
            }
            case ATTACHED,
                    DETACHED,
                    CONFIDED,
                    DISCLOSED,
                    OFFERED,
                    EXTENSION_ASKED,
                    EXTENSION_DENIED,
                    CONVENED,
                    REPORTED_IN,
                    DECIDED,
                    URGED,
                    SUPERVISED,
                    ESCALATED,
                    RATED,
                    EXCLUDED,
                    EXCLUSION_ASKED,
                    EXCLUSION_REFUSED,
                    APPEALED,
                    APPEAL_DECIDED -> {}
        }
    }

    /** Once the case stands by itself again; what stood still before it was joined still does. */
    private boolean runsAgain(CaseClock clock) {
        return step.after().status() == CaseStatus.SHELVED
                ? clock.step() == CaseStep.REVIEW
                : clock.step() == CaseStep.WAIT || !known().waiting();
    }

    /** What a case that stands by itself again is due for, if nothing of it runs on. */
    private void takeUp() {
        if (!open.isEmpty()) {
            return;
        }
        switch (step.after().status()) {
            case FILED -> start(CaseStep.ACCEPT);
            case SHELVED -> start(CaseStep.REVIEW);
            case ACCEPTED, ASSIGNED -> start(CaseStep.ANSWER);
            case REFUSED, RESOLVED, CLOSED -> {}
        }
    }

    /** The community's own clock, if no other runs, or none but those of units that help while nobody has the lead. */
    private void carryOn() {
        var it = step.after();
        var isInWork = it.status() == CaseStatus.ACCEPTED || it.status() == CaseStatus.ASSIGNED;
        var isOwned =
                open.values().stream().anyMatch(clock -> isCommunitys(clock) || it.unit() != null && !clock.isOwn());
        if (isInWork && it.parent() == null && !isOwned) {
            start(CaseStep.ANSWER);
        }
    }

    private static boolean isCommunitys(CaseClock clock) {
        return clock.isOwn() && !WATCHES.contains(clock.step());
    }

    private void extend(CaseEvent event) {
        var until = event.until();
        if (until != null) {
            change(ofShare(CaseStep.ANSWER), clock -> clock.extended(until, event.at(), known().time()));
        }
    }

    private Predicate<CaseClock> ofShare(CaseStep wanted) {
        return clock -> clock.step() == wanted && clock.isFor(step.event().handover());
    }

    private void startShare(CaseStep what) {
        start(what, new CaseClock.Share(step.event().handover(), step.event().unit()), null);
    }

    private void start(CaseStep what) {
        start(what, null, null);
    }

    private void start(CaseStep what, CaseClock.@Nullable Share share, @Nullable Instant until) {
        var it = step.after();
        var rule = known().deadlines().of(new DeadlineRule.Matter(it.kind(), known().category(), it.urgency(), what));
        var clock = CaseClock.started(it.id(), what, share, rule, step.event().at(), until, known().time());
        stop(other -> other.step() == what && Objects.equals(other.handover(), clock.handover()));
        // Nobody is late while the requester is waited for.
        put(
                known().waiting() && !WATCHES.contains(what)
                        ? clock.paused(step.event().at())
                        : clock);
    }

    private void stop(Predicate<CaseClock> which) {
        // One that stands still has the time left that it had.
        change(
                which,
                clock -> clock.resumed(step.event().at(), known().time())
                        .stopped(step.event().at()));
    }

    private void change(Predicate<CaseClock> which, UnaryOperator<CaseClock> how) {
        known();
        List.copyOf(open.values()).stream().filter(which).map(how).forEach(this::put);
    }

    private void put(CaseClock clock) {
        changed.put(clock.id(), clock);
        if (clock.stoppedAt() == null) {
            open.put(clock.id(), clock);
        } else {
            open.remove(clock.id());
        }
    }

    private Known known() {
        if (known == null) {
            known = read.get();
            known.open().forEach(clock -> open.put(clock.id(), clock));
        }
        return known;
    }
}
