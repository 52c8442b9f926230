package org.mulin.search.people;

/** Why somebody looks for a person across communities. */
enum LookUpReason {
    CONTACT,
    VISIT,
    CASE,
    EMERGENCY,
    AMENDMENT
}
