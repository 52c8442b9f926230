package org.mulin.cases.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.HandoverRole;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.Horizon;
import org.mulin.cases.ReturnReason;
import org.mulin.platform.problem.ProblemException;

/** One unit's share of a case. It refuses steps out of order; a share that ended is never taken up again. */
record Handover(
        UUID id,
        UUID of,
        UUID unit,
        HandoverRole role,
        HandoverStatus status,
        Moments moments,
        @Nullable Answer answer,
        @Nullable Instant extensionAsked,
        @Nullable ReturnReason returnReason,
        @Nullable String endNote) {

    /** When each step was taken. */
    record Moments(
            Instant sent,
            @Nullable Instant signed,
            @Nullable Instant contacted,
            @Nullable Instant answered,
            @Nullable Instant ended) {
        Moments signed(Instant at) {
            return new Moments(sent, at, contacted, answered, ended);
        }

        Moments contacted(Instant at) {
            return new Moments(sent, signed, at, answered, ended);
        }

        Moments answered(Instant at) {
            return new Moments(sent, signed, contacted, at, ended);
        }

        Moments ended(Instant at) {
            return new Moments(sent, signed, contacted, answered, at);
        }
    }

    /** What the unit did, or why it could not. */
    record Answer(String text, HandoverOutcome outcome) {}

    static Handover sent(UUID id, UUID of, UUID unit, HandoverRole role, Instant at) {
        var moments = new Moments(at, null, null, null, null);
        return new Handover(id, of, unit, role, HandoverStatus.SENT, moments, null, null, null, null);
    }

    /** Several units may take the lead; this is one of them. */
    static Handover offered(UUID id, UUID of, UUID unit, Instant at) {
        var moments = new Moments(at, null, null, null, null);
        return new Handover(id, of, unit, HandoverRole.LEAD, HandoverStatus.OFFERED, moments, null, null, null, null);
    }

    /** A unit without a share is called to a meeting. */
    static Handover invited(UUID id, UUID of, UUID unit, Instant at) {
        var moments = new Moments(at, null, null, null, null);
        return new Handover(id, of, unit, HandoverRole.CO, HandoverStatus.INVITED, moments, null, null, null, null);
    }

    /** Who claims a share has signed for it. */
    Handover claimed(Instant at) {
        require(status == HandoverStatus.OFFERED && moments.ended == null, HandoverProblem.NOTHING_TO_CLAIM);
        return moved(HandoverStatus.SIGNED, moments.signed(at), null);
    }

    /** Another unit has it, or the units have met. */
    Handover passedBy(Instant at) {
        return new Handover(id, of, unit, role, HandoverStatus.WITHDRAWN, moments.ended(at), null, null, null, null);
    }

    Handover after(HandoverAction action, Instant at) {
        require(moments.ended == null, HandoverProblem.HANDOVER_OVER);
        require(
                status != HandoverStatus.INVITED || action instanceof HandoverAction.Withdraw,
                HandoverProblem.UNIT_ONLY_INVITED);
        require(
                status != HandoverStatus.OFFERED || action instanceof HandoverAction.Withdraw,
                HandoverProblem.HANDOVER_NOT_CLAIMED);
        return switch (action) {
            case HandoverAction.Sign _ -> {
                require(status == HandoverStatus.SENT, HandoverProblem.HANDOVER_ALREADY_SIGNED);
                yield moved(HandoverStatus.SIGNED, moments.signed(at), answer);
            }
            case HandoverAction.Contact _ -> {
                requireSigned();
                require(status == HandoverStatus.SIGNED, HandoverProblem.HANDOVER_ALREADY_CONTACTED);
                yield moved(HandoverStatus.CONTACTED, moments.contacted(at), answer);
            }
            case HandoverAction.Answer given -> {
                requireSigned();
                yield answeredBy(given.text(), given.outcome(), at);
            }
            case HandoverAction.AskExtension extension -> {
                requireSigned();
                require(extension.until().isAfter(at), HandoverProblem.UNTIL_IN_THE_PAST);
                Horizon.require(extension.until(), at);
                require(extensionAsked == null, HandoverProblem.EXTENSION_ALREADY_ASKED);
                yield asking(extension.until());
            }
            case HandoverAction.DecideExtension _ -> {
                require(extensionAsked != null, HandoverProblem.EXTENSION_NOT_ASKED);
                yield asking(null);
            }
            case HandoverAction.Return back -> {
                require(status != HandoverStatus.ANSWERED, HandoverProblem.HANDOVER_ALREADY_ANSWERED);
                yield ended(HandoverStatus.RETURNED, at, back.reason(), back.note());
            }
            case HandoverAction.Withdraw withdrawal -> ended(HandoverStatus.WITHDRAWN, at, null, withdrawal.note());
        };
    }

    /** Answered, signed for or not: a unit that resolves the case has said all there is to say. */
    Handover answeredBy(String text, HandoverOutcome outcome, Instant at) {
        return moved(HandoverStatus.ANSWERED, moments.answered(at), new Answer(text, outcome))
                .asking(null);
    }

    /** The step of the case that goes with an action on this share. */
    Case.Moved step(Case it, HandoverAction action, Instant at, UUID account) {
        it.requireInWork();
        var event = CaseEvent.of(action.kind(), at, account).unit(unit).handover(id);
        return switch (action) {
            case HandoverAction.Sign _ -> it.noted(event);
            case HandoverAction.Contact contact -> it.noted(event.note(contact.note()));
            case HandoverAction.Answer given ->
                it.noted(event.reason(given.outcome()).note(given.text()));
            case HandoverAction.AskExtension extension ->
                it.noted(event.until(extension.until()).note(extension.note()));
            case HandoverAction.DecideExtension decision -> {
                var until = decision.granted() ? extensionAsked : null;
                var decided = event.note(decision.note());
                yield it.noted(until == null ? decided : decided.until(until));
            }
            case HandoverAction.Return back ->
                it.takenFrom(unit, event.reason(back.reason()).note(back.note()));
            case HandoverAction.Withdraw withdrawal -> it.takenFrom(unit, event.note(withdrawal.note()));
        };
    }

    private void requireSigned() {
        require(status != HandoverStatus.SENT, HandoverProblem.HANDOVER_NOT_SIGNED);
        require(status != HandoverStatus.ANSWERED, HandoverProblem.HANDOVER_ALREADY_ANSWERED);
    }

    private static void require(boolean allowed, HandoverProblem otherwise) {
        if (!allowed) {
            throw new ProblemException(otherwise);
        }
    }

    private Handover moved(HandoverStatus next, Moments then, @Nullable Answer its) {
        return new Handover(id, of, unit, role, next, then, its, extensionAsked, null, null);
    }

    private Handover asking(@Nullable Instant until) {
        return new Handover(id, of, unit, role, status, moments, answer, until, null, null);
    }

    private Handover ended(HandoverStatus next, Instant at, @Nullable ReturnReason reason, String note) {
        return new Handover(id, of, unit, role, next, moments.ended(at), answer, null, reason, note);
    }
}
