package org.mulin.cases.inbox;

/** What somebody is told. */
public enum NoticeKind {
    FILED_AT_ONCE,
    DUE_SOON,
    OVERDUE,
    ESCALATED,
    HANDED_OVER,
    OFFERED,
    CALLED,
    RETURNED,
    WITHDRAWN,
    ANSWERED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_DENIED,
    REFUSED,
    WAITING,
    RESOLVED,
    OBJECTED,
    EXCLUSION_ASKED,
    EXCLUDED,
    EXCLUSION_REFUSED,
    APPEALED,
    APPEAL_DECIDED,
    URGED,
    SUPERVISED,
    NEW_HITS;

    /** Whether it is about a case, and not about a saved search. */
    boolean isOfCase() {
        return this != NEW_HITS;
    }
}
