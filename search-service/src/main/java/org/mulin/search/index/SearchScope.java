package org.mulin.search.index;

import java.util.List;
import java.util.UUID;

/** Who may see what: nothing outside the tenant, and in it what any one reach covers. */
public record SearchScope(UUID tenant, List<Reach> reaches) {

    public SearchScope {
        reaches = List.copyOf(reaches);
    }
}
