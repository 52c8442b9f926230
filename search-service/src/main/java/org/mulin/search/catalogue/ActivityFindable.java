package org.mulin.search.catalogue;

import static org.mulin.platform.access.Role.API_CLIENT;
import static org.mulin.platform.access.Role.COMMUNITY_SECRETARY;
import static org.mulin.platform.access.Role.COMMUNITY_WORKER;
import static org.mulin.platform.access.Role.DISTRICT_OFFICIAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Role;
import org.mulin.search.box.Findable;
import org.mulin.search.box.SearchPage.Event;
import org.mulin.search.box.SearchPage.Highlights;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.catalogue.ActivityOwner.ShownActivity;
import org.mulin.search.index.Family;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.Shown;
import org.mulin.search.text.Highlighter;
import org.springframework.stereotype.Component;

/** Activities in the box: what was published for everybody, the rest for those who organise there. */
@Component
class ActivityFindable implements Findable {
    static final String TYPE = "activity";

    private static final Set<Role> ORGANISERS =
            Set.of(DISTRICT_OFFICIAL, COMMUNITY_SECRETARY, COMMUNITY_WORKER, API_CLIENT);

    private final Family family;
    private final ActivityOwner owner;

    ActivityFindable(Family activities, ActivityOwner owner) {
        this.family = activities;
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
        var reaches = new ArrayList<Reach>();
        reaches.add(Reach.published(TYPE));
        held.stream()
                .filter(grant -> ORGANISERS.contains(grant.role()))
                .map(grant -> new Reach(Place.of(grant.division()), null).to(TYPE))
                .distinct()
                .forEach(reaches::add);
        return reaches;
    }

    @Override
    public Map<UUID, Item> shown(Collection<UUID> hits, Highlighter marked) {
        return Shown.of(hits.stream(), owner::batch, ShownActivity::id).values().stream()
                .collect(Collectors.toMap(ShownActivity::id, it -> item(it, marked)));
    }

    private static Item item(ShownActivity it, Highlighter marked) {
        return new Item(
                TYPE,
                it.id(),
                it.title(),
                it.version(),
                it.division(),
                it.place(),
                null,
                it.status(),
                it.startsAt(),
                Highlights.of(marked, it.title(), ActivityDocument.body(it.description(), it.venue())),
                null,
                new Event(it.venue(), it.endsAt()));
    }
}
