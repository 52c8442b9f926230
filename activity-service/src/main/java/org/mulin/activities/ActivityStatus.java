package org.mulin.activities;

/** Where an activity stands. Nothing stores that one ended: the clock says so. */
enum ActivityStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    ENDED
}
