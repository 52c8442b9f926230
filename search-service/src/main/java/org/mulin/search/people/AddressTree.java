package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Optional;
import org.mulin.search.index.Shown;
import org.mulin.search.index.Terms;
import org.mulin.search.people.PeoplePage.Item;
import org.mulin.search.people.ResidentOwner.AddressKind;
import org.mulin.search.people.ResidentOwner.ShownAddress;
import org.springframework.stereotype.Component;

/**
 * Estates and buildings by their names, as resident-service knows them. Homes are listed for an address down to the
 * stairway or the dwelling alone; of one that holds more, the way to it in the tree is shown.
 */
@Component
class AddressTree {
    private static final int FEW = 20;

    private final ResidentOwner owner;

    AddressTree(ResidentOwner owner) {
        this.owner = owner;
    }

    /** The question to the index of households, nothing when no such estate is in the caller's reach. */
    Optional<Query> homes(Asked.Home home) {
        var there = Terms.of("address", home.key());
        if (home.estate().isEmpty()) {
            return Optional.of(there);
        }
        var estates = named(AddressKind.ESTATE, home.estate()).stream()
                .map(it -> it.id().toString())
                .toList();
        return estates.isEmpty()
                ? Optional.empty()
                : Optional.of(Query.of(q -> q.bool(b -> b.filter(there, Terms.anyOf("estate", estates)))));
    }

    /** The estates or buildings that were asked for instead of a home in one. */
    List<Item> pointers(Asked asked) {
        return switch (asked) {
            case Asked.Name name -> items(AddressKind.ESTATE, name.letters());
            case Asked.Building building ->
                building.estate().isEmpty()
                        ? items(AddressKind.BUILDING, building.label())
                        : items(AddressKind.ESTATE, building.estate());
            case Asked.Home _, Asked.Latin _, Asked.Phone _ -> List.of();
        };
    }

    private List<Item> items(AddressKind kind, String label) {
        return named(kind, label).stream().map(Item::of).toList();
    }

    private List<ShownAddress> named(AddressKind kind, String label) {
        return Shown.orNone(() -> owner.addresses(kind, label, FEW).items());
    }
}
