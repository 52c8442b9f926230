package org.mulin.cases;

/** How soon a matter must move; a danger goes out at once, before anybody has accepted it. */
public enum Urgency {
    NORMAL,
    URGENT,
    AT_ONCE
}
