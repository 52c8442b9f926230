package org.mulin.platform.feed;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, and in which trace: ids only, so that erasing a person needs no rewriting of feeds. Position 0
 * is a walk's, not the feed's.
 */
public record Change(
        long position,
        UUID tenant,
        String entity,
        UUID id,
        long version,
        String event,
        @Nullable String trace) {

    @JsonCreator
    public Change {}

    /** What happened outside of any trace, or is merely walked over. */
    public Change(long position, UUID tenant, String entity, UUID id, long version, String event) {
        this(position, tenant, entity, id, version, event, null);
    }
}
