package org.mulin.search.index;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What its owner has and no index ever did: there is nothing to write, and nothing to delete. */
public record Unindexed(UUID tenant, UUID id, long version) implements Document {

    @Override
    public Map<String, @Nullable Object> source() {
        throw new IllegalStateException("%s is not to be indexed".formatted(id));
    }
}
