package org.mulin.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's divisions, by code and by id. An unknown code is the caller's to handle, so it ends no transaction. */
@Transactional(readOnly = true, noRollbackFor = ProblemException.class)
public class Divisions {
    static final String SELECT = """
            select id, code, name, level, parent_id, district_id, subdistrict_id, community_id from division
            """;
    private static final String IN_FORCE = SELECT + " where code = ? and ended_on is null";
    private static final String ROOT = SELECT + " where parent_id is null";
    // Subqueries, each a look at one key: joins may be planned as all of the tenant's with all of them.
    private static final String PLACE = """
            select d.id, d.code,
                   concat_ws(' / ', root.name,
                             nullif((select name from division where id = d.district_id), root.name),
                             (select name from division where id = d.subdistrict_id),
                             (select name from division where id = d.community_id),
                             case when d.level = 'GRID' then d.name end) as path
              from division d, (select (select name from division where parent_id is null) as name) root
            """;
    private static final String PLACES = PLACE + " where d.id = any(?)";

    private final JdbcClient jdbc;

    public Divisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The division's code and the names from the tenant's root down to it. */
    public record Place(UUID id, String code, String path) {}

    /** The division in force with this code, to be read together with what it is needed for. */
    public static Query<Division> query(String code) {
        return Query.of(IN_FORCE, Divisions::division, code);
    }

    /** The tenant's whole area, likewise. */
    public static Query<Division> whole() {
        return Query.of(ROOT, Divisions::division);
    }

    /** Codes and paths of many divisions, likewise; also of ended ones. */
    public static Query<Place> queryPlaces(Collection<UUID> ids) {
        return Query.of(PLACES, Divisions::place, (Object) distinct(ids));
    }

    /** A join that gives a query {@code place.code} and {@code place.path} of the division that a column names. */
    public static String joinPlace(String column) {
        // "offset 0" keeps it one look at a key for each row, where a join may be planned as all of the tenant's
        // divisions.
        return "left join lateral (" + PLACE + " where d.id = " + column + " offset 0) place on true\n";
    }

    public Optional<Division> inForce(String code) {
        return jdbc.sql(IN_FORCE).param(code).query(Divisions::division).optional();
    }

    /** The division in force with this code, or the problem that says there is none. */
    public Division require(String code) {
        return inForce(code).orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, code));
    }

    /** Like {@link #require}, and as it is until the running transaction ends: a re-cut waits for who files there. */
    public Division hold(String code) {
        return jdbc.sql(IN_FORCE + " for share")
                .param(code)
                .query(Divisions::division)
                .optional()
                .orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, code));
    }

    /** The tenant's whole area. */
    public Optional<Division> root() {
        return jdbc.sql(ROOT).query(Divisions::division).optional();
    }

    /** Codes and paths of many divisions at once, also of ended ones. */
    public Map<UUID, Place> places(Collection<UUID> ids) {
        return jdbc.sql(PLACES).param(distinct(ids)).query(Divisions::place).list().stream()
                .collect(Collectors.toMap(Place::id, place -> place));
    }

    private static UUID[] distinct(Collection<UUID> ids) {
        return ids.stream().distinct().toArray(UUID[]::new);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getObject("id", UUID.class), row.getString("code"), row.getString("path"));
    }

    static Division division(ResultSet row, int number) throws SQLException {
        return new Division(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Division.Level.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class),
                row.getObject("district_id", UUID.class),
                row.getObject("subdistrict_id", UUID.class),
                row.getObject("community_id", UUID.class));
    }
}
