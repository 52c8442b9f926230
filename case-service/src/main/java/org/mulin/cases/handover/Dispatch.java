package org.mulin.cases.handover;

/** How a case gets from a list of units to one: there is only one, the first to claim it has it, or each in turn. */
enum Dispatch {
    ASSIGN,
    CLAIM,
    ROUND_ROBIN
}
