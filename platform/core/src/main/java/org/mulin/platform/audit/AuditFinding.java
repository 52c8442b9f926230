package org.mulin.platform.audit;

import java.util.UUID;

/** One thing that is wrong with a tenant's audit, and where. */
public record AuditFinding(UUID tenant, Kind kind, String where) {

    /** What an untouched audit never shows. */
    public enum Kind {
        RECORD_CHANGED("the record is not the one that was linked"),
        RECORD_MISSING("the record is gone"),
        RECORD_NOT_LINKED("the record was never linked"),
        LINKED_TOO_LATE("the record says that it is older than it can be"),
        LINK_MISSING("links are gone before this one"),
        CHECKPOINT_NOT_OURS("the line is not a checkpoint that the service signed for this tenant"),
        CHECKPOINT_CONTRADICTED("the chain is not the one that was checkpointed"),
        CHAIN_CUT_SHORT("the chain ends before its last checkpoint"),
        NO_CHECKPOINT("from here on no checkpoint vouches for the chain");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public String toString() {
        return "tenant %s, %s: %s (%s)".formatted(tenant, where, kind.sentence, kind);
    }
}
