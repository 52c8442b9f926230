package org.mulin.residents;

import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;
import static org.mulin.platform.access.Role.GRID_WORKER;

import java.util.Set;
import org.mulin.platform.access.Role;

/** Which roles may do what with residents, on the community or above it. */
final class Rights {
    static final Set<Role> KEEP = Set.of(COMMUNITY_SECRETARY, COMMUNITY_WORKER, GRID_WORKER, API_CLIENT);
    static final Set<Role> EXPORT = Set.of(COMMUNITY_SECRETARY);
    static final Set<Role> READ =
            Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, GRID_WORKER, API_CLIENT);

    private Rights() {}
}
