package org.mulin.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Grant;

/**
 * The cases some grants reach: those of a place, or those of a place in which one unit has a live share; of what is
 * confidential, those of a few roles alone.
 */
public final class CaseScope {
    private final List<Area> areas;

    private CaseScope(List<Area> areas) {
        this.areas = areas;
    }

    /** A place, the one unit of which cases are reached there, or all of them, and whether confidential ones are. */
    public record Area(Division division, @Nullable UUID unit, boolean confidential) {
        boolean covers(Area other) {
            return (unit == null || unit.equals(other.unit))
                    && (confidential || !other.confidential)
                    && division.contains(other.division);
        }

        boolean covers(Case it) {
            return it.place().isWithin(division) && (confidential || !it.confidential());
        }

        /**
         * The condition in SQL, to follow others, that keeps out what stands beside a case that is hidden; it is looked at
         * row by row, so that a list stays in the order of its index.
         */
        public String unlessHidden(String caseId) {
            return confidential
                    ? ""
                    : " and (select not hidden.confidential from cases hidden where hidden.id = " + caseId + ")";
        }

        Part part() {
            var parameters = new ArrayList<Object>();
            var place = confidential ? "true" : "not c.confidential";
            if (unit != null) {
                parameters.add(unit);
            }
            if (!division.isRoot()) {
                place += " and c." + column(division.level()) + " = ?";
                parameters.add(division.id());
            }
            return unit == null
                    ? new Part(" where " + place, parameters, "c.filed_at", "c.id", "c.status")
                    : new Part(SHARES + " and " + place, parameters, "h.filed_at", "h.case_id", "h.case_status");
        }
    }

    private static final String SHARES = """
             join handover h on h.case_id = c.id
             where h.unit_id = ? and h.ended_at is null
            """;

    /**
     * One part of the scope in SQL, to follow `from cases c`, with its parameters. An index ends in the two columns that
     * lists are ordered by, another begins with the status; a unit's part joins its shares as `h`.
     */
    public record Part(String sql, List<Object> parameters, String filedAt, String id, String status) {}

    /** What the grants reach, within one division when it is given. */
    public static CaseScope of(List<Grant> grants, @Nullable Division within) {
        var areas = new ArrayList<Area>();
        for (var grant : grants) {
            var confidential = Rights.READ_CONFIDENTIAL.contains(grant.role());
            if (within == null || within.contains(grant.division())) {
                areas.add(new Area(grant.division(), grant.unit(), confidential));
            } else if (grant.division().contains(within)) {
                areas.add(new Area(within, grant.unit(), confidential));
            }
        }
        var distinct = areas.stream().distinct().toList();
        return new CaseScope(distinct.stream()
                .filter(area -> distinct.stream().noneMatch(other -> !other.equals(area) && other.covers(area)))
                .toList());
    }

    public boolean isEmpty() {
        return areas.isEmpty();
    }

    boolean covers(Case it) {
        return areas.stream()
                .anyMatch(area ->
                        area.covers(it) && (area.unit == null || it.units().contains(area.unit)));
    }

    /** Whether it covers the case for everybody or for this unit. */
    boolean covers(Case it, @Nullable UUID unit) {
        return areas.stream().anyMatch(area -> area.covers(it) && (area.unit == null || area.unit.equals(unit)));
    }

    /** Its parts, which may overlap. */
    public List<Part> parts() {
        return areas.stream().map(Area::part).toList();
    }

    public List<Area> areas() {
        return areas;
    }

    /** The column of cases, and of what stands beside them, that an area of this level is an equality with. */
    public static String column(Division.Level level) {
        return switch (level) {
            case DISTRICT -> "district_id";
            case SUBDISTRICT -> "subdistrict_id";
            case COMMUNITY -> "community_id";
            case CITY, GRID -> "division_id";
        };
    }
}
