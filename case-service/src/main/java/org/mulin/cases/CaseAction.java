package org.mulin.cases;

import java.util.UUID;

/** What can be done to a case once it is filed. */
sealed interface CaseAction {
    record Accept() implements CaseAction {}

    record Assign(UUID unit) implements CaseAction {}

    record Resolve(String text) implements CaseAction {}

    record Close() implements CaseAction {}

    record Reopen(String reason) implements CaseAction {}
}
