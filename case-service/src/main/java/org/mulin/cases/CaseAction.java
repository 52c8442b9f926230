package org.mulin.cases;

/** What can be done to a case once it is filed. */
sealed interface CaseAction {
    record Accept() implements CaseAction {}

    record Resolve(String text) implements CaseAction {}

    record Close() implements CaseAction {}

    record Reopen(String reason) implements CaseAction {}
}
