package org.mulin.cases.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenant's list of responsibilities. */
@Repository
class Responsibilities {
    private static final String PUT = """
            insert into responsibility (id, category_id, division_id, dispatch, unit_ids)
            values (:id, :category, :division, :dispatch, :units)
            on conflict on constraint responsibility_once do update
               set dispatch = excluded.dispatch, unit_ids = excluded.unit_ids, turn = 0
            returning id
            """;
    private static final String REMOVE = """
            delete from responsibility
             where division_id = :division and category_id is not distinct from :category::uuid
            returning id
            """;
    /** The nearest category decides, and for it the nearest division. */
    private static final String FOR_A_CASE = """
            with recursive up as (
              select id, parent_id, 0 as distance from category where id = :category
              union all
              select c.id, c.parent_id, distance + 1 from up join category c on c.id = up.parent_id)
            select r.id, r.category_id, r.division_id, r.dispatch, r.unit_ids
              from responsibility r
              left join up on up.id = r.category_id
             where r.division_id = any(:places) and (r.category_id is null or up.id is not null)
             order by up.distance nulls last, array_position(:places, r.division_id)
             limit 1
            """;

    private static final String NEXT_TURN = "update responsibility set turn = turn + 1 where id = :id returning turn";
    private static final String PAGE = """
            select category.path as category, d.code as division, r.dispatch,
                   array(select u.name from unnest(r.unit_ids) with ordinality as listed (id, position)
                           join unit u on u.id = listed.id order by position) as units
              from responsibility r
              join division d on d.id = r.division_id
              left join category on category.id = r.category_id
             where (:within::text is null or category.path = :within or starts_with(category.path, :within || '/'))
               and (coalesce(category.path, ''), d.code) > (:category, :division)
             order by coalesce(category.path, ''), d.code
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Audit audit;

    Responsibilities(JdbcClient jdbc, Divisions divisions, Audit audit) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** A rule as the API shows it, by names. */
    record Listed(@Nullable String category, String division, Dispatch dispatch, List<String> units) {}

    /** Adds a rule, or puts it in the place of the one for the same category and division. */
    void put(@Nullable UUID category, UUID division, Dispatch dispatch, List<UUID> units) {
        var id = jdbc.sql(PUT)
                .param("id", Ids.next())
                .param("category", category)
                .param("division", division)
                .param("dispatch", dispatch.name())
                .param("units", units.toArray(UUID[]::new))
                .query(UUID.class)
                .single();
        audit.record("PUT", "responsibility", id, null);
    }

    /** Takes the rule for this category and division off the list, if there is one. */
    void remove(@Nullable UUID category, UUID division) {
        jdbc.sql(REMOVE)
                .param("category", category)
                .param("division", division)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> audit.record("REMOVED", "responsibility", id, null));
    }

    Optional<Responsibility> of(Case it) {
        return jdbc.sql(FOR_A_CASE)
                .param("category", it.category())
                .param("places", places(it.place()))
                .query(Responsibilities::read)
                .optional();
    }

    /** From the nearest up. */
    private UUID[] places(Case.Place place) {
        return Stream.of(
                        Stream.ofNullable(place.division()),
                        Stream.ofNullable(place.community()),
                        Stream.ofNullable(place.subdistrict()),
                        Stream.ofNullable(place.district()),
                        divisions.root().map(Division::id).stream())
                .flatMap(one -> one)
                .distinct()
                .toArray(UUID[]::new);
    }

    /** The rule's units with the one whose turn it is first; who asks at the same time waits, and gets the next. */
    List<UUID> inTurn(Responsibility rule) {
        var turn = jdbc.sql(NEXT_TURN).param("id", rule.id()).query(Long.class).single();
        var units = new ArrayList<>(rule.units());
        Collections.rotate(units, -(int) ((turn - 1) % units.size()));
        return units;
    }

    /** The rules of all categories, or of one and what lies below it, one row more than the limit. */
    List<Listed> page(@Nullable String within, @Nullable Cursor after, int limit) {
        return jdbc.sql(PAGE)
                .param("within", within)
                .param("category", after == null ? "" : after.text(0))
                .param("division", after == null ? "" : after.text(1))
                .param("limit", limit + 1)
                .query((row, _) -> new Listed(
                        row.getString("category"),
                        row.getString("division"),
                        Dispatch.valueOf(row.getString("dispatch")),
                        List.of((String[]) row.getArray("units").getArray())))
                .list();
    }

    private static Responsibility read(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getObject("id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getObject("division_id", UUID.class),
                Dispatch.valueOf(row.getString("dispatch")),
                List.of((UUID[]) row.getArray("unit_ids").getArray()));
    }
}
