package org.mulin.cases;

/** Where a case stands. */
enum CaseStatus {
    FILED,
    ACCEPTED,
    ASSIGNED,
    RESOLVED,
    CLOSED
}
