package org.mulin.cases;

import java.time.Instant;
import java.util.UUID;

/** How long whoever brought a case may confirm or contest its resolution. */
public interface ConfirmationWindow {

    /** The end of the window that a resolution opened; of one of the past, which opened none, the resolution itself. */
    Instant endsAt(UUID caseId, Instant resolvedAt);
}
