package org.mulin.cases.ending;

import static org.mulin.cases.CaseEvent.Kind.ANSWERED;
import static org.mulin.cases.CaseEvent.Kind.APPEALED;
import static org.mulin.cases.CaseEvent.Kind.APPEAL_DECIDED;
import static org.mulin.cases.CaseEvent.Kind.CALLED_BACK;
import static org.mulin.cases.CaseEvent.Kind.CHECKED;
import static org.mulin.cases.CaseEvent.Kind.CLOSED;
import static org.mulin.cases.CaseEvent.Kind.CONFIRMED;
import static org.mulin.cases.CaseEvent.Kind.EXCLUDED;
import static org.mulin.cases.CaseEvent.Kind.EXCLUSION_ASKED;
import static org.mulin.cases.CaseEvent.Kind.EXCLUSION_REFUSED;
import static org.mulin.cases.CaseEvent.Kind.OBJECTED;
import static org.mulin.cases.CaseEvent.Kind.RATED;
import static org.mulin.cases.CaseEvent.Kind.REOPENED;
import static org.mulin.cases.CaseEvent.Kind.RESOLVED;
import static org.mulin.cases.CaseEvent.Kind.SEPARATED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseProblem;
import org.mulin.cases.CaseStatus;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.FieldProblem;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;

/** A case whose work is done, and all that happened to it since it was last taken up; it refuses what cannot be said of it. */
record ResolvedCase(Case it, List<CaseEvent> round, Instant confirmUntil) {

    static ResolvedCase of(Case it, List<CaseEvent> timeline, UnaryOperator<Instant> window) {
        if (it.status() != CaseStatus.CLOSED && it.status() != CaseStatus.RESOLVED) {
            throw new ProblemException(CaseProblem.CASE_NOT_YET_RESOLVED);
        }
        var opened = timeline.stream()
                .filter(event -> event.kind() == REOPENED || event.kind() == SEPARATED)
                .mapToLong(CaseEvent::version)
                .max()
                .orElse(0);
        var round = timeline.stream().filter(event -> event.version() > opened).toList();
        var resolved = last(round, Set.of(RESOLVED)).orElseThrow();
        return new ResolvedCase(it, round, window.apply(resolved.at()));
    }

    /** The steps that follow; more than one where a word does two things at once. */
    List<Case.Moved> after(Ending step, Instant at, UUID account) {
        return switch (step) {
            case Ending.Confirmation(var satisfied, var word) -> {
                requireConfirmable(at);
                refuse(happened(RATED), EndingProblem.CASE_ALREADY_RATED);
                yield closing(steps(CaseEvent.of(CONFIRMED, at, account), rated(satisfied, word, at, account)));
            }
            case Ending.Objection(var word) -> {
                requireConfirmable(at);
                yield reopening(
                        steps(CaseEvent.of(OBJECTED, at, account).note(word.strip())),
                        CaseEvent.of(REOPENED, at, account).note(word.strip()));
            }
            case Ending.CallBack callBack -> calledBack(callBack, at, account);
            case Ending.Rating(var satisfied, var word) -> {
                requireAnother(account);
                refuse(happened(RATED), EndingProblem.CASE_ALREADY_RATED);
                yield steps(rated(satisfied, word, at, account));
            }
            case Ending.Exclusion(var reason, var evidence) -> {
                refuse(happened(EXCLUDED) || pendingExclusion().isPresent(), EndingProblem.EXCLUSION_ALREADY_ASKED);
                yield steps(CaseEvent.of(EXCLUSION_ASKED, at, account)
                        .reason(reason)
                        .note(evidence.strip()));
            }
            case Ending.ExclusionDecision(var granted, var note) -> {
                var asked =
                        pendingExclusion().orElseThrow(() -> new ProblemException(EndingProblem.EXCLUSION_NOT_ASKED));
                refuse(account.equals(asked.account()), EndingProblem.CALLER_ASKED_FOR_IT);
                yield steps(CaseEvent.of(granted ? EXCLUDED : EXCLUSION_REFUSED, at, account)
                        .reason(Ending.Ground.valueOf(String.valueOf(asked.reason())))
                        .note(note.strip()));
            }
            case Ending.Appeal(var text) -> {
                refuse(!happened(RATED) && !happened(CALLED_BACK), EndingProblem.CASE_NOT_YET_RATED);
                refuse(happened(APPEALED), EndingProblem.ALREADY_APPEALED);
                yield steps(CaseEvent.of(APPEALED, at, account).note(text.strip()));
            }
            case Ending.AppealDecision(var granted, var note) -> {
                var appealed = last(round, Set.of(APPEALED, APPEAL_DECIDED))
                        .filter(event -> event.kind() == APPEALED)
                        .orElseThrow(() -> new ProblemException(EndingProblem.NOT_APPEALED));
                refuse(account.equals(appealed.account()), EndingProblem.CALLER_ASKED_FOR_IT);
                yield steps(CaseEvent.of(APPEAL_DECIDED, at, account)
                        .reason(granted ? Ending.Decision.GRANTED : Ending.Decision.DENIED)
                        .note(note.strip()));
            }
            case Ending.Check(var holds, var note) -> {
                var found = holds ? Ending.Finding.HOLDS : Ending.Finding.CAME_BACK;
                var checked = CaseEvent.of(CHECKED, at, account).reason(found).note(stripped(note));
                yield holds ? steps(checked) : reopening(steps(checked), again(found, at, account));
            }
        };
    }

    /** Who could not be reached may be called again; who has answered is not asked twice, and the answer is acted on. */
    private List<Case.Moved> calledBack(Ending.CallBack callBack, Instant at, UUID account) {
        refuse(
                round.stream()
                        .anyMatch(event -> event.kind() == CALLED_BACK
                                && !Ending.Outcome.UNREACHABLE.name().equals(event.reason())),
                EndingProblem.CASE_ALREADY_CALLED_BACK);
        refuse(it.status() == CaseStatus.CLOSED, CaseProblem.CASE_ALREADY_CLOSED);
        requireAnother(account);
        var called = noted(callBack, at, account);
        return switch (callBack.outcome()) {
            case SOLVED -> closing(called);
            case NOT_SOLVED -> reopening(called, again(callBack.outcome(), at, account));
            case UNREACHABLE -> called;
        };
    }

    private List<Case.Moved> noted(Ending.CallBack callBack, Instant at, UUID account) {
        var satisfied = callBack.satisfied();
        var called = CaseEvent.of(CALLED_BACK, at, account).reason(callBack.outcome());
        if (satisfied == null) {
            return steps(called.note(stripped(callBack.word())));
        }
        if (callBack.outcome() == Ending.Outcome.UNREACHABLE) {
            throw ProblemException.withErrors(
                    CommonProblem.INVALID_FIELDS,
                    List.of(new FieldProblem("satisfied", "未联系到人，不能评价 · nobody was reached who could say so")));
        }
        refuse(happened(RATED), EndingProblem.CASE_ALREADY_RATED);
        return steps(called, rated(satisfied, callBack.word(), at, account));
    }

    private static CaseEvent rated(Satisfaction satisfied, @Nullable String word, Instant at, UUID account) {
        return CaseEvent.of(RATED, at, account).reason(satisfied).note(stripped(word));
    }

    private List<Case.Moved> steps(CaseEvent first, CaseEvent... more) {
        var steps = new ArrayList<>(List.of(it.noted(first)));
        for (var event : more) {
            steps.add(steps.getLast().after().noted(event));
        }
        return steps;
    }

    /** It is solved, and nobody has to close it; it may be closed already. */
    private static List<Case.Moved> closing(List<Case.Moved> said) {
        var last = said.getLast();
        var it = last.after();
        return it.status() == CaseStatus.CLOSED
                ? said
                : with(
                        said,
                        it.moved(
                                CaseStatus.CLOSED,
                                it.unit(),
                                CaseEvent.of(
                                        CLOSED, last.event().at(), last.event().account())));
    }

    /** It is not solved; it goes its own way, also from those it was joined with. */
    private static List<Case.Moved> reopening(List<Case.Moved> said, CaseEvent reopened) {
        return with(said, said.getLast().after().moved(CaseStatus.ACCEPTED, null, null, reopened));
    }

    /** Taken up again without the words that were said, which are nobody's business in those that are joined under it. */
    private static CaseEvent again(Enum<?> finding, Instant at, UUID account) {
        return CaseEvent.of(REOPENED, at, account).reason(finding);
    }

    private static List<Case.Moved> with(List<Case.Moved> steps, Case.Moved last) {
        return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }

    /** Also once it is closed: what was noted of a call does not take the word from whoever brought it. */
    private void requireConfirmable(Instant at) {
        refuse(happened(CONFIRMED), EndingProblem.CASE_ALREADY_CONFIRMED);
        refuse(at.isAfter(confirmUntil), EndingProblem.CONFIRMATION_TOO_LATE);
    }

    /** Nobody hears a judgement of their own work. */
    private void requireAnother(UUID account) {
        refuse(
                round.stream()
                        .anyMatch(event -> (event.kind() == RESOLVED || event.kind() == ANSWERED)
                                && account.equals(event.account())),
                EndingProblem.CALLER_IS_HANDLER);
    }

    private Optional<CaseEvent> pendingExclusion() {
        return last(round, Set.of(EXCLUSION_ASKED, EXCLUDED, EXCLUSION_REFUSED))
                .filter(event -> event.kind() == EXCLUSION_ASKED);
    }

    private boolean happened(CaseEvent.Kind kind) {
        return last(round, Set.of(kind)).isPresent();
    }

    private static Optional<CaseEvent> last(List<CaseEvent> events, Set<CaseEvent.Kind> kinds) {
        return events.reversed().stream()
                .filter(event -> kinds.contains(event.kind()))
                .findFirst();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void refuse(boolean forbidden, ProblemCode otherwise) {
        if (forbidden) {
            throw new ProblemException(otherwise);
        }
    }
}
