package org.mulin.platform.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role on a division and all below it; a unit handler's holds for one unit's matters there. */
public record Grant(Role role, Division division, @Nullable UUID unit) {}
