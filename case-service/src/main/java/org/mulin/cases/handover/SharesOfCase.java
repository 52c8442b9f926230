package org.mulin.cases.handover;

import java.util.UUID;
import org.mulin.cases.Case;
import org.mulin.cases.CaseConsequence;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.HandoverRole;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.Rights;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * A case is resolved when nobody still owes it an answer: what the lead unit itself says to resolve the case is its answer.
 * While units meet, or while it is only offered, it is not shelved. One that a unit still works on is not joined under
 * another, whose resolution it would follow. A case that is reopened is handed over anew.
 */
@Component
class SharesOfCase implements CaseConsequence {
    private final Handovers handovers;
    private final Meetings meetings;
    private final Grants grants;

    SharesOfCase(Handovers handovers, Meetings meetings, Grants grants) {
        this.handovers = handovers;
        this.meetings = meetings;
        this.grants = grants;
    }

    @Override
    public void of(Case.Moved step) {
        if (step.past()) {
            return;
        }
        var it = step.after().id();
        var kind = step.event().kind();
        if (kind == Kind.RESOLVED) {
            requireNoMeeting(it);
            handovers.open(it).forEach(share -> answer(share, step.event()));
        } else if (kind == Kind.SHELVED) {
            requireNoMeeting(it);
            requireNoOffer(it);
        } else if (kind == Kind.JOINED) {
            requireNoMeeting(it);
            if (!handovers.open(it).isEmpty()) {
                throw new ProblemException(HandoverProblem.CASE_SHARES_OPEN);
            }
        } else if (kind == Kind.REOPENED || kind == Kind.REFUSED) {
            handovers.endAll(it, step.event().at());
        }
    }

    private void requireNoOffer(UUID id) {
        if (!handovers.open(id, HandoverStatus.OFFERED).isEmpty()) {
            throw new ProblemException(HandoverProblem.CASE_SHARES_OPEN);
        }
    }

    private void requireNoMeeting(UUID id) {
        if (meetings.isOpen(id)) {
            throw new ProblemException(HandoverProblem.MEETING_OPEN);
        }
    }

    private void answer(Handover share, CaseEvent resolved) {
        var text = resolved.note();
        if (share.role() != HandoverRole.LEAD
                || share.status() == HandoverStatus.OFFERED
                || text == null
                || !callerAnswersFor(share.unit())) {
            throw new ProblemException(HandoverProblem.CASE_SHARES_OPEN);
        }
        handovers.save(share, share.answeredBy(text, HandoverOutcome.SOLVED, resolved.at()));
    }

    private boolean callerAnswersFor(UUID unit) {
        return grants.held(Rights.HANDLE).stream().anyMatch(grant -> unit.equals(grant.unit()));
    }
}
