package org.mulin.cases;

/** How a unit's share came out: solved, explained to the requester, or outside what the unit can do. */
public enum HandoverOutcome {
    SOLVED,
    EXPLAINED,
    OUTSIDE
}
