package org.mulin.cases.figures;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStatus;

/** What a case counts as after a step, given what it counted as before. */
final class Tally {
    private static final Set<String> SATISFIED = Set.of("VERY", "YES");
    private static final Set<String> CALL_BACKS = Set.of("SOLVED", "NOT_SOLVED", "UNREACHABLE");

    private static final Set<CaseEvent.Kind> COUNT_AS_NOTHING = EnumSet.of(
            CaseEvent.Kind.ATTACHED,
            CaseEvent.Kind.DETACHED,
            CaseEvent.Kind.OFFERED,
            CaseEvent.Kind.JOINED,
            CaseEvent.Kind.SEPARATED,
            CaseEvent.Kind.CONFIDED,
            CaseEvent.Kind.DISCLOSED,
            CaseEvent.Kind.EXTENSION_ASKED,
            CaseEvent.Kind.EXTENSION_GRANTED,
            CaseEvent.Kind.EXTENSION_DENIED,
            CaseEvent.Kind.CONVENED,
            CaseEvent.Kind.REPORTED_IN,
            CaseEvent.Kind.DECIDED,
            CaseEvent.Kind.WAITING,
            CaseEvent.Kind.RESUMED,
            CaseEvent.Kind.URGED,
            CaseEvent.Kind.SUPERVISED,
            CaseEvent.Kind.ESCALATED,
            CaseEvent.Kind.EXCLUSION_ASKED,
            CaseEvent.Kind.EXCLUSION_REFUSED,
            CaseEvent.Kind.APPEALED,
            CaseEvent.Kind.CHECKED);

    private static final Set<CaseStatus> OVER = EnumSet.of(CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.REFUSED);

    private final CaseEvent event;
    private final CaseStatus status;
    private final boolean takenUpAgain;
    private final @Nullable UUID lead;
    private final List<Mark> marks;

    private Tally(Case.Moved step, List<Mark> before) {
        this.event = step.event();
        this.status = step.after().status();
        this.takenUpAgain = takesUpAgain(step);
        this.lead = step.before() == null ? null : step.before().unit();
        this.marks = new ArrayList<>(before);
    }

    /** Whether a step may change what its case counts as; others need not be looked at. */
    static boolean counts(Case.Moved step) {
        var before = step.before();
        return takesUpAgain(step)
                || !COUNT_AS_NOTHING.contains(step.event().kind())
                || before != null
                        && (before.status() == CaseStatus.SHELVED)
                                != (step.after().status() == CaseStatus.SHELVED);
    }

    /** A joined case that had followed its parent to the end is taken up again when it is separated. */
    private static boolean takesUpAgain(Case.Moved step) {
        var before = step.before();
        return step.event().kind() == CaseEvent.Kind.SEPARATED
                && before != null
                && OVER.contains(before.status())
                && !OVER.contains(step.after().status());
    }

    /** The due of a handover's first contact is asked for only when there was one. */
    static List<Mark> after(
            Case.Moved step, List<Mark> before, boolean inquiry, Function<UUID, Optional<Instant>> contactDue) {
        var tally = new Tally(step, before);
        tally.count(inquiry, contactDue);
        tally.weigh();
        return tally.marks;
    }

    private void count(boolean inquiry, Function<UUID, Optional<Instant>> contactDue) {
        switch (event.kind()) {
            case FILED -> add(Measure.FILED, "", inquiry ? "INQUIRY" : "");
            case REFUSED -> since(Measure.REFUSED, last(Measure.FILED));
            case ACCEPTED -> since(Measure.ACCEPTED, last(Measure.FILED));
            case ASSIGNED -> {
                since(Measure.DISPATCHED, last(Measure.ACCEPTED).or(() -> last(Measure.FILED)));
                add(Measure.RESPONSE, "OPEN", "");
            }
            case SIGNED -> since(Measure.SIGNED, dispatch());
            case CONTACTED -> {
                since(Measure.CONTACTED, dispatch());
                respond(inTime(contactDue));
            }
            case ANSWERED -> since(Measure.ANSWERED, dispatch());
            case RETURNED -> {
                since(Measure.RETURNED, dispatch());
                respond("TAKEN_BACK");
            }
            case WITHDRAWN -> respond("TAKEN_BACK");
            case SHELVED -> add(Measure.SHELVED, "", "");
            case EXCLUDED -> add(Measure.EXCLUDED, "", "");
            case RESOLVED -> since(Measure.RESOLVED, last(Measure.FILED));
            case CLOSED -> close();
            case REOPENED -> takeUpAgain();
            case SEPARATED -> {
                if (takenUpAgain) {
                    takeUpAgain();
                }
            }
            case CONFIRMED -> {
                replace(Measure.CALL_BACK, "SOLVED");
                rate();
            }
            case OBJECTED -> replace(Measure.CALL_BACK, "NOT_SOLVED");
            case CALLED_BACK -> {
                if (event.reason() != null && CALL_BACKS.contains(event.reason())) {
                    replace(Measure.CALL_BACK, event.reason());
                }
            }
            case RATED -> rate();
            case APPEAL_DECIDED -> {
                if ("GRANTED".equals(event.reason())) {
                    marks.replaceAll(mark -> mark.measure() == Measure.RATING || mark.measure() == Measure.CALL_BACK
                            ? mark.outcome("APPEALED")
                            : mark);
                }
            }
            case ATTACHED,
                    DETACHED,
                    OFFERED,
                    JOINED,
                    CONFIDED,
                    DISCLOSED,
                    EXTENSION_ASKED,
                    EXTENSION_GRANTED,
                    EXTENSION_DENIED,
                    CONVENED,
                    REPORTED_IN,
                    DECIDED,
                    WAITING,
                    RESUMED,
                    URGED,
                    SUPERVISED,
                    ESCALATED,
                    EXCLUSION_ASKED,
                    EXCLUSION_REFUSED,
                    APPEALED,
                    CHECKED -> {
                // Counts as nothing.
            }
        }
    }

    private void takeUpAgain() {
        add(Measure.REOPENED, "", "");
        marks.removeIf(mark -> mark.measure() == Measure.FIXED);
    }

    /** What was fixed counts at the day it was, once it is known to hold; a reopening takes it back. */
    private void close() {
        since(Measure.CLOSED, last(Measure.RESOLVED));
        var resolved = last(Measure.RESOLVED);
        var filed = last(Measure.FILED);
        if (resolved.isPresent() && filed.isPresent()) {
            var it = resolved.get();
            var took = Took.bucket(filed.get().at(), it.at());
            marks.add(new Mark(event.version(), Measure.FIXED, "", took, it.at(), it.unit(), null));
        }
    }

    private String inTime(Function<UUID, Optional<Instant>> contactDue) {
        var handover = event.handover();
        return handover == null
                ? "NO_CLOCK"
                : contactDue
                        .apply(handover)
                        .map(due -> event.at().isAfter(due) ? "LATE" : "IN_TIME")
                        .orElse("NO_CLOCK");
    }

    /** The first word on a dispatch is the last. */
    private void respond(String outcome) {
        marks.replaceAll(mark -> mark.measure() == Measure.RESPONSE
                        && Objects.equals(mark.handover(), event.handover())
                        && mark.outcome().equals("OPEN")
                ? mark.outcome(outcome)
                : mark);
    }

    private void rate() {
        var reason = String.valueOf(event.reason());
        if (SATISFIED.contains(reason)) {
            replace(Measure.RATING, "SATISFIED");
        } else if (reason.equals("FAIR")) {
            replace(Measure.RATING, "FAIR");
        } else if (reason.equals("NO")) {
            replace(Measure.RATING, "DISSATISFIED");
        }
    }

    /** The last word counts. */
    private void replace(Measure measure, String outcome) {
        marks.removeIf(mark -> mark.measure() == measure);
        add(measure, outcome, "");
    }

    private void since(Measure measure, Optional<Mark> from) {
        add(measure, "", from.map(mark -> Took.bucket(mark.at(), event.at())).orElse(""));
    }

    private void add(Measure measure, String outcome, String detail) {
        marks.add(new Mark(event.version(), measure, outcome, detail, event.at(), unit(), event.handover()));
    }

    private @Nullable UUID unit() {
        if (event.unit() != null) {
            return event.unit();
        }
        return event.handover() == null ? lead : dispatch().map(Mark::unit).orElse(lead);
    }

    private Optional<Mark> dispatch() {
        return marks.stream()
                .filter(mark ->
                        mark.measure() == Measure.DISPATCHED && Objects.equals(mark.handover(), event.handover()))
                .reduce((_, later) -> later);
    }

    private Optional<Mark> last(Measure measure) {
        return marks.stream().filter(mark -> mark.measure() == measure).reduce((_, later) -> later);
    }

    /** Says for each chance of a rate whether it counts as what it was, or why it is left out. */
    private void weigh() {
        var excluded = marks.stream()
                .filter(mark -> mark.measure() == Measure.EXCLUDED)
                .map(this::round)
                .collect(toSet());
        var inquiry = last(Measure.FILED)
                .filter(mark -> mark.detail().equals("INQUIRY"))
                .isPresent();
        marks.replaceAll(mark ->
                mark.outcome().isEmpty() ? mark : mark.detail(worth(mark, excluded.contains(round(mark)), inquiry)));
    }

    /** How often the case had been taken up again; what was asked of one round says nothing of another. */
    private long round(Mark of) {
        return marks.stream()
                .filter(mark -> mark.measure() == Measure.REOPENED && mark.version() < of.version())
                .count();
    }

    private String worth(Mark mark, boolean excluded, boolean inquiry) {
        if (excluded) {
            return "EXCLUDED";
        }
        if (inquiry) {
            return "INQUIRY";
        }
        return status == CaseStatus.SHELVED && mark.outcome().equals("OPEN") ? "SHELVED" : mark.outcome();
    }
}
