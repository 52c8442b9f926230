package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mulin.platform.access.Role;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.search.people.PeoplePage.Item;

/**
 * A kind of what the search for people finds: whose grants reach it, its index and who fills
 * it, the question to it if it is found by what was asked, and how its owner shows the caller those of some ids, joined by
 * commas.
 */
record Kind(
        PeoplePage.Type type,
        Set<Role> readers,
        PeopleIndex index,
        FeedFollower follower,
        Function<Asked, Optional<Query>> wanted,
        Function<String, List<Item>> owner) {

    /** Who may read residents and households in resident-service. */
    static final Set<Role> READERS_OF_RESIDENTS = Set.of(
            Role.DISTRICT_OFFICIAL, Role.COMMUNITY_SECRETARY, Role.COMMUNITY_WORKER, Role.GRID_WORKER, Role.API_CLIENT);

    /** Who may read cases in case-service. */
    static final Set<Role> READERS_OF_CASES = Set.of(
            Role.DISTRICT_OFFICIAL,
            Role.COMMUNITY_SECRETARY,
            Role.COMMUNITY_WORKER,
            Role.GRID_WORKER,
            Role.MEDIATOR,
            Role.UNIT_HANDLER,
            Role.API_CLIENT);
}
