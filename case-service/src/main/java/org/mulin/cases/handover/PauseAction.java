package org.mulin.cases.handover;

import java.time.LocalDate;

/** What stops the work on a case for a time, and what takes it up again. */
sealed interface PauseAction {
    record Wait(String note) implements PauseAction {}

    record Shelve(ShelvingReason reason, LocalDate reviewOn, String note) implements PauseAction {}

    record Resume() implements PauseAction {}

    /** Why a case cannot be worked on: no policy covers it yet, or its past stands in the way. */
    enum ShelvingReason {
        POLICY,
        HISTORY
    }
}
