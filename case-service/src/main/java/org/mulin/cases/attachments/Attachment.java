package org.mulin.cases.attachments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A photo or paper of a case, or evidence of a unit's answer, as the API shows it; its size is that of what was kept. */
record Attachment(
        UUID id,
        AttachmentType type,
        int size,
        @Nullable UUID account,
        Instant at,
        @Nullable UUID handover) {

    /** The same, without who attached it. */
    Attachment withoutAccount() {
        return new Attachment(id, type, size, null, at, handover);
    }
}
