package org.mulin.search.index;

import java.util.List;
import java.util.UUID;

/** The owner of a family, as its index is filled from it. */
public interface Documents {

    /** The wanted documents as they are now; what is missing from the answer exists no more. */
    List<? extends Document> read(Epoch epoch, UUID tenant, List<UUID> ids);
}
