package org.mulin.search;

import java.util.List;
import java.util.UUID;

/** Who may see what: nothing outside the tenant, and in it what any one reach covers. */
record SearchScope(UUID tenant, List<Reach> reaches) {

    SearchScope {
        reaches = List.copyOf(reaches);
    }
}
