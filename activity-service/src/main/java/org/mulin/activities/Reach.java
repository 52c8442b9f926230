package org.mulin.activities;

import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Role;

/** The divisions within which somebody organises activities. */
record Reach(boolean everywhere, Set<UUID> divisions) {
    static final Set<Role> ORGANISE = Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, API_CLIENT);

    static Reach of(List<Grant> grants) {
        return new Reach(
                grants.stream().anyMatch(grant -> grant.division().isRoot()),
                grants.stream().map(grant -> grant.division().id()).collect(Collectors.toSet()));
    }

    boolean covers(Activity.Where where) {
        return everywhere
                || Stream.of(where.division(), where.district(), where.subdistrict(), where.community())
                        .anyMatch(place -> place != null && divisions.contains(place));
    }
}
