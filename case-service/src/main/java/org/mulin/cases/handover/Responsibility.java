package org.mulin.cases.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units answer for a category in a division; without a category, for whatever no nearer rule names. */
record Responsibility(UUID id, @Nullable UUID category, UUID division, Dispatch dispatch, List<UUID> units) {}
