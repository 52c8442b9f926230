package org.mulin.search.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort values of its last hit. Only a search with text has scores. */
record CaseCursor(@Nullable Double score, Instant filedAt, UUID id) {}
