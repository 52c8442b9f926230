package org.mulin.search.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mulin.platform.access.Grant;
import org.mulin.search.box.Findable;
import org.mulin.search.box.SearchPage.Highlights;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.catalogue.DirectoryEntries.Entry;
import org.mulin.search.index.Family;
import org.mulin.search.index.Reach;
import org.mulin.search.text.Highlighter;

/** Units or divisions in the box, for everybody of the tenant. */
record DirectoryFindable(String type, Family family, Function<Collection<UUID>, List<Entry>> entries)
        implements Findable {
    static final String UNIT = "unit";
    static final String DIVISION = "division";

    @Override
    public List<Reach> reaches(List<Grant> held) {
        return List.of(Reach.published(type));
    }

    @Override
    public Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked) {
        return entries.apply(hits).stream().collect(Collectors.toMap(Entry::id, it -> item(it, marked)));
    }

    private Item item(Entry it, Highlighter marked) {
        return new Item(
                type,
                it.id(),
                it.name(),
                it.version(),
                it.division(),
                it.place(),
                it.kind(),
                null,
                null,
                Highlights.of(marked, it.name(), ""),
                null,
                null);
    }
}
