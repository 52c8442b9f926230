package org.mulin.residents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows addresses to those whose grants reach them. */
@Service
@Transactional(readOnly = true)
class ReadAddresses {
    private static final int DEEPEST = 3;

    private final Addresses addresses;
    private final Access access;
    private final Divisions divisions;

    ReadAddresses(Addresses addresses, Access access, Divisions divisions) {
        this.addresses = addresses;
        this.access = access;
        this.divisions = divisions;
    }

    AddressView one(UUID id) {
        return views(List.of(access.readable(addresses.byId(id)))).getFirst();
    }

    /** Addresses by label; estates when neither a parent nor a kind is named. */
    Page<AddressView> list(
            @Nullable String division,
            @Nullable UUID parent,
            @Nullable AddressKind kind,
            @Nullable String label,
            @Nullable String cursor,
            int limit) {
        var reach = access.reading(division);
        var after = Cursor.parse(cursor, 2);
        if (reach.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var wanted = kind == null && parent == null ? AddressKind.ESTATE : kind;
        var rows = addresses.list(reach, parent, wanted, label, after, limit);
        var page = Page.of(rows, limit, it -> Cursor.of(Shorthand.key(it.label()), it.id()));
        return new Page<>(views(page.items()), page.next());
    }

    /** What a shorthand such as 3-2-501 names in an estate: one address, or a stairway and a dwelling of one label. */
    Page<AddressView> named(UUID estate, String shorthand) {
        var reach = access.reading(null);
        var steps = Shorthand.parse(shorthand);
        var found = addresses.byId(estate).filter(it -> reach.covers(it.place())).stream()
                .filter(_ -> !steps.isEmpty() && steps.size() <= DEEPEST)
                .toList();
        for (var step : steps) {
            found = addresses.below(found.stream().map(Address::id).toList(), step);
        }
        return new Page<>(views(found), null);
    }

    private List<AddressView> views(List<Address> found) {
        var places = divisions.places(
                found.stream().map(it -> it.place().community()).toList());
        return found.stream()
                .map(it -> AddressView.of(it, places.get(it.place().community())))
                .toList();
    }
}
