package org.mulin.platform.feed;

import java.util.List;
import java.util.Objects;
import org.mulin.platform.tenancy.TenantId;

/** Tells background work which tenants there is work for: the service's own role sees none until one is set. */
public final class WalkableTenants {
    private final FeedReader reader;
    private final WalkableTables tables;

    WalkableTenants(FeedReader reader, WalkableTables tables) {
        this.reader = reader;
        this.tables = tables;
    }

    /** The tenants that have rows of an entity of this service's feed. */
    public List<TenantId> of(String entity) {
        return reader.tenants(Objects.requireNonNull(tables.tableOf().get(entity), entity));
    }
}
