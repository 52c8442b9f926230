package org.mulin.platform.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.AuditFinding.Kind;

/** Follows one tenant's chain from its start and notes where it breaks; after a break it goes on from the link as it is. */
final class ChainCheck {
    private final VouchedLinks vouched;
    private final UUID settled;
    private final List<AuditFinding> findings;
    private AuditLink last;
    private UUID newest;
    private boolean past;

    ChainCheck(UUID tenant, VouchedLinks vouched, UUID settled, List<AuditFinding> findings) {
        this.vouched = vouched;
        this.settled = settled;
        this.findings = findings;
        this.last = AuditLink.start(tenant);
        this.newest = last.record();
    }

    /** Takes the next link, and its record unless that is gone. */
    void link(AuditLink link, @Nullable String canonical) {
        if (link.seq() != last.seq() + 1) {
            note(Kind.LINK_MISSING, link);
        }
        if (canonical == null) {
            note(Kind.RECORD_MISSING, link);
        } else if (link.seq() == last.seq() + 1
                && !last.next(link.record(), canonical).equals(link)) {
            note(Kind.RECORD_CHANGED, link);
        }
        if (AuditRecord.at(link.record()).isBefore(AuditRecord.at(newest).minus(AuditChain.REACH))) {
            note(Kind.LINKED_TOO_LATE, link);
        }
        if (vouched.contradict(link)) {
            note(Kind.CHECKPOINT_CONTRADICTED, link);
        }
        if (link.seq() > vouched.last() && !past && link.record().compareTo(settled) < 0) {
            note(Kind.NO_CHECKPOINT, link);
            past = true;
        }
        newest = newest.compareTo(link.record()) < 0 ? link.record() : newest;
        last = link;
    }

    void end() {
        if (last.seq() < vouched.last()) {
            findings.add(new AuditFinding(
                    last.tenant(),
                    Kind.CHAIN_CUT_SHORT,
                    "link %d of %d that were checkpointed".formatted(last.seq(), vouched.last())));
        }
    }

    private void note(Kind kind, AuditLink link) {
        findings.add(new AuditFinding(link.tenant(), kind, "link %d, record %s".formatted(link.seq(), link.record())));
    }
}
