package org.mulin.search.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.RangeSum;

/** The owner's ranges of an entity as spans without gaps, so that what only the index has lies in one of them, too. */
final class Spans {
    private final String entity;
    private final Iterator<RangeSum> ranges;
    private @Nullable RangeSum before;
    private @Nullable RangeSum next;

    Spans(String entity, Iterator<RangeSum> ranges) {
        this.entity = entity;
        this.ranges = ranges;
        this.next = ranges.hasNext() ? ranges.next() : null;
    }

    /** The next few; none at the end. */
    List<Span> take(int few) {
        var taken = new ArrayList<Span>();
        while (next != null && taken.size() < few) {
            var range = next;
            next = ranges.hasNext() ? ranges.next() : null;
            taken.add(new Span(
                    entity,
                    range.tenant(),
                    lastOf(range.tenant(), before),
                    lastOf(range.tenant(), next) == null ? null : range.last(),
                    range.rows(),
                    range.sum()));
            before = range;
        }
        return taken;
    }

    private static @Nullable UUID lastOf(UUID tenant, @Nullable RangeSum range) {
        return range != null && range.tenant().equals(tenant) ? range.last() : null;
    }
}
