package org.mulin.cases.attachments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes a file off a case and erases it, for whoever attached it and whoever steers the case. */
@Service
class DetachFile {
    private final Cases cases;
    private final CaseAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Clock clock;

    DetachFile(Cases cases, CaseAccess access, Attachments attachments, AttachmentStore store, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.clock = clock;
    }

    /** What a unit has answered with. */
    private boolean isEvidence(UUID id, Attachment it) {
        return it.handover() != null
                && attachments
                        .share(id, it.handover())
                        .filter(Attachments.Share::answered)
                        .isPresent();
    }

    @Transactional
    void detach(UUID id, UUID attachment) {
        var it = cases.lock(id)
                .filter(found -> access.reads(found) || access.isOwn(found))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var found = attachments.one(id, attachment).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var caller = CurrentCaller.require();
        if (!caller.accountId().equals(found.account()) && !access.allows(Rights.STEER, it)) {
            // Whoever brought the case does not learn of what others attached.
            throw new ProblemException(access.reads(it) ? CommonProblem.NOT_ALLOWED : CommonProblem.NOT_FOUND);
        }
        if (isEvidence(id, found) && !access.allows(Rights.STEER, it)) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_IS_EVIDENCE);
        }
        attachments.remove(id, attachment);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cases.save(it.noted(CaseEvent.of(CaseEvent.Kind.DETACHED, now, caller.accountId())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.erase(caller.tenant(), attachment);
            }
        });
    }
}
