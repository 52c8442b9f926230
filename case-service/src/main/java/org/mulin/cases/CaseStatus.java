package org.mulin.cases;

/** Where a case stands. */
public enum CaseStatus {
    FILED,
    REFUSED,
    ACCEPTED,
    ASSIGNED,
    SHELVED,
    RESOLVED,
    CLOSED
}
