package org.mulin.residents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Masked;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows households to those whose grants reach them. */
@Service
@Transactional(readOnly = true)
class ReadHouseholds {
    private final Households households;
    private final Residents residents;
    private final Homes homes;
    private final Access access;
    private final PersonSeal seal;

    ReadHouseholds(Households households, Residents residents, Homes homes, Access access, PersonSeal seal) {
        this.households = households;
        this.residents = residents;
        this.homes = homes;
        this.access = access;
        this.seal = seal;
    }

    HouseholdView.Detail one(UUID id) {
        var it = access.readable(households.byId(id));
        var members = residents.stays(id).stream()
                .map(stay -> new HouseholdView.Member(
                        stay.resident(),
                        Masked.name(seal.open(stay.name())),
                        stay.stay().relation(),
                        stay.stay().from(),
                        stay.stay().to()))
                .toList();
        return new HouseholdView.Detail(views(List.of(it)).getFirst(), members);
    }

    /** The newest households that live somewhere in reach, or all there ever were at a dwelling. */
    Page<HouseholdView> list(
            @Nullable String division,
            @Nullable UUID dwelling,
            @Nullable UUID estate,
            @Nullable String cursor,
            int limit) {
        var reach = access.reading(division);
        var after = Cursor.parse(cursor, 1);
        if (reach.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var page = Page.of(households.list(reach, dwelling, estate, after, limit), limit, it -> Cursor.of(it.id()));
        return new Page<>(views(page.items()), page.next());
    }

    /** Those of the wanted households that the caller may see, in the order asked for. */
    List<HouseholdView> batch(Collection<UUID> ids) {
        var reach = access.reading(null);
        var order = List.copyOf(ids);
        return views(households.byIds(ids).values().stream()
                .filter(it -> reach.covers(it.place()))
                .sorted(Comparator.comparingInt(it -> order.indexOf(it.id())))
                .toList());
    }

    private List<HouseholdView> views(List<Household> found) {
        var home = homes.of(found);
        var counts = residents.counts(found.stream().map(Household::id).toList());
        return found.stream()
                .map(it -> HouseholdView.of(
                        it, Objects.requireNonNull(home.get(it.id())), counts.getOrDefault(it.id(), 0)))
                .toList();
    }
}
