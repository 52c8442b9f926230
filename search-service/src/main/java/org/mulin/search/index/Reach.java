package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;

/**
 * What somebody may see: of one type or of whatever the index holds; in a place or in the whole tenant; everything, what is
 * one unit's, or what was published for everybody.
 */
public record Reach(
        @Nullable String type,
        @Nullable Place place,
        @Nullable UUID unit,
        boolean published) {

    public Reach(@Nullable Place place, @Nullable UUID unit) {
        this(null, place, unit, false);
    }

    public static Reach of(Grant grant) {
        return new Reach(Place.of(grant.division()), grant.unit());
    }

    /** What was published for everybody of the tenant. */
    public static Reach published(String type) {
        return new Reach(type, null, null, true);
    }

    public Reach to(String only) {
        return new Reach(only, place, unit, published);
    }

    Query query() {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (type != null) {
            all.filter(Terms.of("type", type));
        }
        if (place != null) {
            all.filter(place.query());
        }
        if (unit != null) {
            all.filter(Terms.of("unit", unit));
        }
        if (published) {
            all.filter(Terms.of("published", "true"));
        }
        return all.build()._toQuery();
    }
}
