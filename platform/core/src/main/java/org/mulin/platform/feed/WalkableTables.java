package org.mulin.platform.feed;

import java.util.Map;

/** The entities of a service's feed and the tables that hold them, with columns tenant_id, id and version. */
public record WalkableTables(Map<String, String> tableOf) {}
