package org.mulin.identity.divisions;

import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division.Level;

/** A row without fault; only the tenant's root has no parent. */
record AcceptedRow(
        String code, String name, Level level, @Nullable String parent) {}
