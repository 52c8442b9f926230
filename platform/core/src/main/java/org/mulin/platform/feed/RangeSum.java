package org.mulin.platform.feed;

import java.util.UUID;

/**
 * Consecutive rows of one tenant, from after those before them up to the last: how many they are, and the MD5 of
 * {@code id:version,id:version}, in the order of the ids.
 */
public record RangeSum(UUID tenant, UUID last, int rows, String sum) {}
