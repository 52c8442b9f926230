package org.mulin.cases;

/**
 * Where a unit's share of a case stands. One that is offered waits for the first of several units to claim it; a unit that
 * is invited reads the case while units meet about it.
 */
public enum HandoverStatus {
    OFFERED,
    INVITED,
    SENT,
    SIGNED,
    CONTACTED,
    ANSWERED,
    RETURNED,
    WITHDRAWN
}
