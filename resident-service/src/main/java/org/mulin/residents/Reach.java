package org.mulin.residents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.Grant;

/** The communities some grants reach, as a condition on the columns that the indexes lead with. */
record Reach(List<Division> areas) {

    /** What the grants reach, within one division when it is given. A grid holds no residents of its own. */
    static Reach of(List<Grant> grants, @Nullable Division within) {
        var areas = grants.stream()
                .map(Grant::division)
                .map(held -> within == null || within.contains(held) ? held : held.contains(within) ? within : null)
                .filter(Objects::nonNull)
                .filter(area -> area.level() != Level.GRID)
                .distinct()
                .toList();
        return new Reach(areas.stream()
                .filter(area -> areas.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .toList());
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    boolean covers(Place place) {
        return areas.stream()
                .anyMatch(area -> area.isRoot()
                        || area.id().equals(place.community())
                        || area.id().equals(place.subdistrict())
                        || area.id().equals(place.district()));
    }

    /** The condition in SQL on the table of this alias; its parameters are in {@link #parameters()}. */
    String condition(String alias) {
        return IntStream.range(0, areas.size())
                .mapToObj(index -> areas.get(index).isRoot()
                        ? "true"
                        : alias + "." + column(areas.get(index).level()) + " = :area" + index)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    Map<String, UUID> parameters() {
        var parameters = new LinkedHashMap<String, UUID>();
        for (var index = 0; index < areas.size(); index++) {
            if (!areas.get(index).isRoot()) {
                parameters.put("area" + index, areas.get(index).id());
            }
        }
        return parameters;
    }

    private static String column(Level level) {
        return switch (level) {
            case DISTRICT -> "district_id";
            case SUBDISTRICT -> "subdistrict_id";
            case COMMUNITY -> "community_id";
            case CITY, GRID -> throw new IllegalArgumentException(level + " is no area of residents");
        };
    }
}
