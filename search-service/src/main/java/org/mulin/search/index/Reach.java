package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;

/** What one grant lets its holder see: in a place or in the whole tenant, everything or what is one unit's. */
public record Reach(@Nullable Place place, @Nullable UUID unit) {

    public static Reach of(Grant grant) {
        return new Reach(Place.of(grant.division()), grant.unit());
    }

    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (place != null) {
            all.filter(place.query());
        }
        if (unit != null) {
            all.filter(Terms.of("unit", unit));
        }
        return all.build()._toQuery();
    }
}
