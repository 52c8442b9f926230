package org.mulin.cases.inbox;

/** What somebody is told. */
public enum NoticeKind {
    DUE_SOON,
    OVERDUE,
    ESCALATED,
    HANDED_OVER,
    OFFERED,
    CALLED,
    RETURNED,
    ANSWERED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_DENIED,
    OBJECTED,
    EXCLUSION_ASKED,
    APPEALED,
    URGED,
    SUPERVISED
}
