package org.mulin.search.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.search.people.ResidentOwner.ShownResident;

/** The few who may be meant, as their owner shows them; there is never a next page. */
record PeoplePage(
        List<ShownResident> items,
        @Nullable String next,
        @Nullable Instant asOf) {}
