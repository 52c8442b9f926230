package org.mulin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Grant;

/** The cases some grants reach, as a condition on the columns that the indexes lead with. */
final class CaseScope {
    private final List<Area> areas;

    private CaseScope(List<Area> areas) {
        this.areas = areas;
    }

    private record Area(Division division, @Nullable UUID unit) {
        boolean covers(Area other) {
            return (unit == null || unit.equals(other.unit)) && division.contains(other.division);
        }

        boolean covers(Case it) {
            return (unit == null || unit.equals(it.unit()))
                    && (division.isRoot()
                            || division.id().equals(it.place().division())
                            || division.id().equals(it.place().district())
                            || division.id().equals(it.place().subdistrict())
                            || division.id().equals(it.place().community()));
        }
    }

    /** What the grants reach, within one division when it is given. */
    static CaseScope of(List<Grant> grants, @Nullable Division within) {
        var areas = new ArrayList<Area>();
        for (var grant : grants) {
            if (within == null || within.contains(grant.division())) {
                areas.add(new Area(grant.division(), grant.unit()));
            } else if (grant.division().contains(within)) {
                areas.add(new Area(within, grant.unit()));
            }
        }
        var distinct = areas.stream().distinct().toList();
        return new CaseScope(distinct.stream()
                .filter(area -> distinct.stream().noneMatch(other -> !other.equals(area) && other.covers(area)))
                .toList());
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    boolean covers(Case it) {
        return areas.stream().anyMatch(area -> area.covers(it));
    }

    /** The condition in SQL; its parameters are in {@link #parameters()}. */
    String condition() {
        var alternatives = new ArrayList<String>();
        for (var area : areas) {
            var place = area.division.isRoot() ? "true" : column(area.division.level()) + " = ?";
            alternatives.add(area.unit == null ? place : "(" + place + " and c.unit_id = ?)");
        }
        return "(" + String.join(" or ", alternatives) + ")";
    }

    List<Object> parameters() {
        var parameters = new ArrayList<Object>();
        for (var area : areas) {
            if (!area.division.isRoot()) {
                parameters.add(area.division.id());
            }
            if (area.unit != null) {
                parameters.add(area.unit);
            }
        }
        return parameters;
    }

    /** The column of cases that an area of this level is an equality with. */
    static String column(Division.Level level) {
        return switch (level) {
            case DISTRICT -> "c.district_id";
            case SUBDISTRICT -> "c.subdistrict_id";
            case COMMUNITY -> "c.community_id";
            case CITY, GRID -> "c.division_id";
        };
    }
}
