package org.mulin.search.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Divisions;
import org.mulin.search.box.SearchPage.Count;
import org.mulin.search.box.SearchPage.Facets;
import org.springframework.stereotype.Component;

/** Gives the counted values names that people read. */
@Component
class LabelFacets {
    private final Divisions divisions;
    private final UnitNames units;

    LabelFacets(Divisions divisions, UnitNames units) {
        this.divisions = divisions;
        this.units = units;
    }

    Facets of(BoxHits found) {
        return new Facets(
                plain(found.facet("type")),
                byDivision(found.facet("division")),
                plain(found.facet("status")),
                plain(found.facet("kind")),
                plain(found.facet("category")),
                byUnit(found.facet("unit")),
                plain(found.facet("month")).reversed());
    }

    private List<Count> byDivision(Map<String, Long> facet) {
        var places = divisions.places(ids(facet));
        var counts = new ArrayList<Count>();
        facet.forEach((id, count) -> {
            var place = places.get(UUID.fromString(id));
            if (place != null) {
                counts.add(new Count(place.code(), place.path(), count));
            }
        });
        return counts;
    }

    private List<Count> byUnit(Map<String, Long> facet) {
        var names = units.of(ids(facet));
        var counts = new ArrayList<Count>();
        facet.forEach((id, count) -> {
            var name = names.get(UUID.fromString(id));
            if (name != null) {
                counts.add(new Count(id, name, count));
            }
        });
        return counts;
    }

    private static List<UUID> ids(Map<String, Long> facet) {
        return facet.keySet().stream().map(UUID::fromString).toList();
    }

    private static List<Count> plain(Map<String, Long> facet) {
        return facet.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getKey(), value.getValue()))
                .toList();
    }
}
