package org.mulin.cases.attachments;

import java.util.List;
import java.util.UUID;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.Cases;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is attached to a case to those who may read it, and to whoever brought it what they attached themselves. */
@Service
class ReadAttachments {
    private final Cases cases;
    private final CaseAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Seal seal;

    ReadAttachments(Cases cases, CaseAccess access, Attachments attachments, AttachmentStore store, Seal seal) {
        this.cases = cases;
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.seal = seal;
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(UUID id) {
        var it = cases.one(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (access.reads(it)) {
            var unnamed = it.origin().sealedIdentity() ? it.origin().author() : null;
            return attachments.of(id).stream()
                    .map(one -> unnamed != null && unnamed.equals(one.account()) ? one.withoutAccount() : one)
                    .toList();
        }
        if (access.isOwn(it)) {
            var account = CurrentCaller.require().accountId();
            return attachments.of(id).stream()
                    .filter(one -> account.equals(one.account()))
                    .toList();
        }
        throw new ProblemException(CommonProblem.NOT_FOUND);
    }

    @Transactional(readOnly = true)
    public Attachment one(UUID id, UUID attachment) {
        return of(id).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Nothing of the database is held while the store is read. */
    byte[] content(Attachment it) {
        var tenant = CurrentCaller.require().tenant();
        return seal.openBytes(tenant, store.read(tenant, it.id()));
    }
}
