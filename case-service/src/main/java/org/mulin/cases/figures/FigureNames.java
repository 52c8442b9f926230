package org.mulin.cases.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseProblem;
import org.mulin.cases.Units;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What figures are about, by name and by place. */
@Repository
class FigureNames {
    /** Stands for no category where a category is asked for. */
    static final String NO_CATEGORY = "-";

    private static final UUID NIL = new UUID(0, 0);
    private static final String BELOW =
            "select id, code, name from division where parent_id = :id and ended_on is null order by code";
    private static final String COMMUNITIES = """
            select id, code, name from division
             where level = 'COMMUNITY' and ended_on is null
               and (:root or :id in (id, district_id, subdistrict_id, community_id))
            """;
    private static final String PARTS = """
            select id from division where :id in (id, district_id, subdistrict_id, community_id)
            """;
    private static final String UNITS = "select id, name from unit where id = any(:ids)";
    private static final String CATEGORIES = "select id, path as name from category where id = any(:ids)";
    private static final String CATEGORY = "select id from category where path = :path";

    private final JdbcClient jdbc;
    private final Units units;

    FigureNames(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A division directly below another. */
    record Part(UUID id, String code, String name) {}

    private record Named(UUID id, String name) {}

    List<Part> below(Division division) {
        return jdbc.sql(BELOW).param("id", division.id()).query(Part.class).list();
    }

    List<Part> communities(Division division) {
        return jdbc.sql(COMMUNITIES)
                .param("id", division.id())
                .param("root", division.isRoot())
                .query(Part.class)
                .list();
    }

    /** The division and all within it, also those that ended. */
    List<UUID> parts(Division division) {
        return jdbc.sql(PARTS).param("id", division.id()).query(UUID.class).list();
    }

    Map<UUID, String> units(Collection<UUID> ids) {
        return names(UNITS, ids);
    }

    Map<UUID, String> categories(Collection<UUID> ids) {
        return names(CATEGORIES, ids);
    }

    private Map<UUID, String> names(String sql, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        var found = new ArrayList<>(jdbc.sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Named.class)
                .list());
        found.forEach(it -> names.put(it.id, it.name));
        return names;
    }

    /** The category's id, the nil one for none; null stays null. */
    @Nullable
    UUID category(@Nullable String path) {
        if (path == null) {
            return null;
        }
        if (path.equals(NO_CATEGORY)) {
            return NIL;
        }
        return jdbc.sql(CATEGORY)
                .param("path", path)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new ProblemException(CaseProblem.CATEGORY_UNKNOWN, path));
    }

    void requireUnit(@Nullable UUID unit) {
        if (unit != null && !units.exists(unit)) {
            throw new ProblemException(CaseProblem.UNIT_UNKNOWN);
        }
    }
}
