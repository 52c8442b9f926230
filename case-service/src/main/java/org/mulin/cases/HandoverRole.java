package org.mulin.cases;

/** Whether a unit answers for the whole case or helps with it. */
public enum HandoverRole {
    LEAD,
    CO
}
