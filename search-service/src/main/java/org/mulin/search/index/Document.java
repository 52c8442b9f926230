package org.mulin.search.index;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an index knows of one thing; the version grows with every change and every epoch, so the greater is the newer. */
public interface Document {

    UUID tenant();

    UUID id();

    long version();

    /** As the family's mapping has it. */
    Map<String, @Nullable Object> source();
}
