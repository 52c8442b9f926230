package org.mulin.search.suggest;

import org.jspecify.annotations.Nullable;

/**
 * What may be meant. `value` is what to filter by: a division's code, a category's path, a unit's id; what has none is
 * searched for by its text. `detail` tells those of one name apart.
 */
record Suggestion(
        Kind kind,
        String text,
        @Nullable String value,
        @Nullable String detail) {

    /** What it is; of those that fit equally well, the earlier kind comes first. */
    enum Kind {
        RECENT,
        DIVISION,
        CATEGORY,
        UNIT,
        ESTATE,
        ACTIVITY,
        WORD
    }
}
