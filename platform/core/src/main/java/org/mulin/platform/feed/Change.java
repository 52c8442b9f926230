package org.mulin.platform.feed;

import java.util.UUID;

/** One thing that happened: ids only, so that erasing a person needs no rewriting of feeds. Position 0 is a walk's, not the feed's. */
public record Change(long position, UUID tenant, String entity, UUID id, long version, String event) {}
