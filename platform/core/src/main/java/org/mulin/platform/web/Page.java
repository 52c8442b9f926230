package org.mulin.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; `next` is the cursor of the following page, or null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts a page of `limit` from rows that were read with one row to spare. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }
}
