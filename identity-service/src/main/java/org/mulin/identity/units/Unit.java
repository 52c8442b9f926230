package org.mulin.identity.units;

import java.util.UUID;

/** Who can be given a share of a matter; the division is the one it works for. */
record Unit(UUID id, String name, Kind kind, String division, long version) {

    enum Kind {
        DEPARTMENT,
        PARTNER,
        SOCIAL_ORGANISATION,
        PROPERTY_COMPANY,
        OWNERS_COMMITTEE
    }
}
