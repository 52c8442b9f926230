package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;

/** The community something lies in, and the ancestors it is listed under. */
record Place(
        UUID community,
        @Nullable UUID subdistrict,
        @Nullable UUID district) {

    /** What lies in a community. */
    interface Placed {
        Place place();
    }

    static Place of(Division community) {
        return new Place(community.id(), community.subdistrict(), community.district());
    }

    static Place read(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("community_id", UUID.class),
                row.getObject("subdistrict_id", UUID.class),
                row.getObject("district_id", UUID.class));
    }
}
