package org.mulin.search.cases;

import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;
import static org.mulin.platform.access.Role.GRID_WORKER;
import static org.mulin.platform.access.Role.MEDIATOR;
import static org.mulin.platform.access.Role.UNIT_HANDLER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Role;
import org.mulin.search.box.Findable;
import org.mulin.search.box.SearchPage.Highlights;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.box.SearchPage.Matter;
import org.mulin.search.cases.CaseOwner.ShownCase;
import org.mulin.search.index.Family;
import org.mulin.search.index.Reach;
import org.mulin.search.index.Shown;
import org.mulin.search.text.Highlighter;
import org.springframework.stereotype.Component;

/** Cases in the box: for those whose grants reach them. */
@Component
class CaseFindable implements Findable {
    static final String TYPE = "case";

    private static final Set<Role> READERS = Set.of(
            DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, GRID_WORKER, MEDIATOR, UNIT_HANDLER, API_CLIENT);

    private final Family family;
    private final CaseOwner owner;

    CaseFindable(Family cases, CaseOwner owner) {
        this.family = cases;
        this.owner = owner;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Family family() {
        return family;
    }

    @Override
    public List<Reach> reaches(List<Grant> held) {
        return held.stream()
                .filter(grant -> READERS.contains(grant.role()))
                .map(Reach::of)
                .map(reach -> reach.to(TYPE))
                .distinct()
                .toList();
    }

    @Override
    public Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked) {
        return Shown.of(hits.stream(), owner::batch, ShownCase::id).values().stream()
                .collect(Collectors.toMap(ShownCase::id, it -> item(it, marked)));
    }

    private static Item item(ShownCase it, Highlighter marked) {
        return new Item(
                TYPE,
                it.id(),
                it.title(),
                it.version(),
                it.division(),
                it.place(),
                it.kind(),
                it.status(),
                it.filedAt(),
                Highlights.of(marked, it.title(), it.description()),
                new Matter(it.number(), it.category(), it.unitName()),
                null);
    }
}
