package org.mulin.platform.audit;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mulin.platform.audit.AuditFinding.Kind;

/** The hashes that a tenant's checkpoints vouch for. */
final class VouchedLinks {
    private final UUID tenant;
    private final List<AuditFinding> findings;
    private final TreeMap<Long, String> hashes = new TreeMap<>();

    VouchedLinks(UUID tenant, List<AuditFinding> findings) {
        this.tenant = tenant;
        this.findings = findings;
    }

    /** Takes a line, and the checkpoint that it holds. */
    void add(String line, Optional<Checkpoint> checkpoint) {
        if (checkpoint.isEmpty()) {
            findings.add(new AuditFinding(tenant, Kind.CHECKPOINT_NOT_OURS, "line \"" + line + "\""));
            return;
        }
        var seq = checkpoint.get().seq();
        var before = hashes.put(seq, checkpoint.get().hash());
        if (before != null && !before.equals(checkpoint.get().hash())) {
            findings.add(new AuditFinding(tenant, Kind.CHECKPOINT_CONTRADICTED, "link " + seq));
        }
    }

    boolean contradict(AuditLink link) {
        var hash = hashes.get(link.seq());
        return hash != null && !hash.equals(link.hash());
    }

    /** The last link that is vouched for; 0 when none is. */
    long last() {
        return hashes.isEmpty() ? 0 : hashes.lastKey();
    }
}
