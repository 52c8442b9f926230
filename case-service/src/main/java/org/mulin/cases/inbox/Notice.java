package org.mulin.cases.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;

/** What one account was told of a case. */
record Notice(
        UUID id,
        NoticeKind kind,
        UUID caseId,
        @Nullable CaseStep step,
        @Nullable Instant dueAt,
        Instant at,
        @Nullable Instant readAt) {}
