package org.mulin.cases.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;

/** What one account was told: of a case, or of a search that it has saved. */
record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable UUID caseId,
        @Nullable UUID searchId,
        @Nullable CaseStep step,
        @Nullable Instant dueAt,
        Instant at,
        @Nullable Instant readAt) {}
