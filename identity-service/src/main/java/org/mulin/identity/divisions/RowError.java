package org.mulin.identity.divisions;

import org.jspecify.annotations.Nullable;

/** A row that was refused, and why. */
record RowError(long row, @Nullable String code, RowProblem problem) {}
