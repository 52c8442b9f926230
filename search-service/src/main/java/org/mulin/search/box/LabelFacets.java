package org.mulin.search.box;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.search.box.SearchPage.Count;
import org.mulin.search.box.SearchPage.Facets;
import org.springframework.stereotype.Component;

/** Gives the counted values names that people read. */
@Component
class LabelFacets {
    private static final String UNITS = "select id, name from unit where id = any(?)";

    private final RoundTrip trip;

    LabelFacets(RoundTrip trip) {
        this.trip = trip;
    }

    /** How a value is filtered by, and how it is shown. */
    private record Label(String id, String value, String text) {}

    Facets of(BoxHits found) {
        var divisions = found.facet("division");
        var units = found.facet("unit");
        var places = Divisions.queryPlaces(ids(divisions).toList());
        Query<Label> names = Query.of(
                UNITS, (row, _) -> new Label(row.getString("id"), row.getString("id"), row.getString("name")), (Object)
                        ids(units).toArray(UUID[]::new));
        trip.read(places, names);
        return new Facets(
                plain(found.facet("type")),
                labelled(
                        divisions,
                        places.rows().stream().map(it -> new Label(it.id().toString(), it.code(), it.path()))),
                plain(found.facet("status")),
                plain(found.facet("kind")),
                plain(found.facet("category")),
                labelled(units, names.rows().stream()),
                plain(found.facet("month")).reversed());
    }

    /** Without the values that have no name any more. */
    private static List<Count> labelled(Map<String, Long> facet, Stream<Label> labels) {
        var byId = labels.collect(toMap(Label::id, it -> it));
        var counts = new ArrayList<Count>();
        facet.forEach((id, count) -> {
            var label = byId.get(id);
            if (label != null) {
                counts.add(new Count(label.value, label.text, count));
            }
        });
        return counts;
    }

    private static List<Count> plain(Map<String, Long> facet) {
        return facet.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getKey(), value.getValue()))
                .toList();
    }

    private static Stream<UUID> ids(Map<String, Long> facet) {
        return facet.keySet().stream().map(UUID::fromString);
    }
}
