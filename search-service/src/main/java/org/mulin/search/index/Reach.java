package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Role;

/**
 * What somebody may see: of one type or of whatever the index holds; in a place or in the whole tenant; everything, what is
 * one unit's, or what was published for everybody; with or without what is confidential.
 */
public record Reach(
        @Nullable String type,
        @Nullable Place place,
        @Nullable UUID unit,
        boolean published,
        boolean confidential) {

    /** Who answers for a place, and of the units those who work on it; as case-service has it. */
    private static final Set<Role> OF_CONFIDENTIAL =
            Set.of(Role.DISTRICT_OFFICIAL, Role.COMMUNITY_SECRETARY, Role.UNIT_HANDLER);

    /** Without what is confidential. */
    public Reach(@Nullable Place place, @Nullable UUID unit) {
        this(null, place, unit, false, false);
    }

    public static Reach of(Grant grant) {
        var confidential = OF_CONFIDENTIAL.contains(grant.role());
        return new Reach(null, Place.of(grant.division()), grant.unit(), false, confidential);
    }

    /** All of a type, for what nobody is shown. */
    public static Reach everything(String type) {
        return new Reach(type, null, null, false, true);
    }

    /** What was published for everybody of the tenant. */
    public static Reach published(String type) {
        return new Reach(type, null, null, true, false);
    }

    public Reach to(String only) {
        return new Reach(only, place, unit, published, confidential);
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
        if (!confidential) {
            // What was indexed before there was such a mark does not have it.
            all.mustNot(Terms.of("confidential", "true"));
        }
        return all.build()._toQuery();
    }
}
