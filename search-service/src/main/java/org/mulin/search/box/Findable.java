package org.mulin.search.box;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Grant;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.index.Family;
import org.mulin.search.index.Reach;
import org.mulin.search.text.Highlighter;

/** One type of things that the box finds. */
public interface Findable {

    /** Its name, in the index and to callers. */
    String type();

    /** The family whose index has it. */
    Family family();

    /** What of this type whoever holds these grants may see; each is confined to the type. */
    List<Reach> reaches(List<Grant> held);

    /** Hits of this type as their owner shows them to the caller, marked; what is kept back is missing. */
    Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked);
}
