package org.mulin.identity.divisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads divisions for whoever is signed in: those in force as a list, one with its history. */
@Repository
@Transactional(readOnly = true)
class DivisionBrowser {
    private static final String COLUMNS = """
            select d.id, d.code, d.name, d.level, p.code as parent, d.ended_on, d.version
              from division d
              left join division p on p.tenant_id = d.tenant_id and p.id = d.parent_id
            """;
    private static final String LIST = COLUMNS + """
             where d.ended_on is null
               and (cast(:parent as uuid) is null or d.parent_id = :parent)
               and (cast(:level as text) is null or d.level = :level)
               and (cast(:name as text) is null or position(:name in d.name) > 0)
               and (cast(:after as text) is null or d.code > :after)
             order by d.code
             limit :rows
            """;
    private static final String NEWEST = COLUMNS + """
             where d.code = :code
             order by d.ended_on desc nulls first
             limit 1
            """;
    private static final String HISTORY = """
            select f.code, f.name, p.code as parent, f.valid_from, f.valid_to
              from division_fact f
              left join division p on p.tenant_id = f.tenant_id and p.id = f.parent_id
             where f.division_id = :id
             order by f.id
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    DivisionBrowser(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** A division in a list; the path has the names from the tenant's root down. */
    record Item(
            String code, String name, Level level, @Nullable String parent, String path, long version) {}

    /** A division and what it was before. */
    record Entry(
            String code,
            String name,
            Level level,
            @Nullable String parent,
            String path,
            @Nullable LocalDate endedOn,
            long version,
            List<Fact> history) {}

    /** What held from one day until, not including, another. */
    record Fact(
            String code,
            String name,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private record Found(
            UUID id,
            String code,
            String name,
            Level level,
            @Nullable String parent,
            @Nullable LocalDate endedOn,
            long version) {}

    Page<Item> page(
            @Nullable String parent, @Nullable Level level, @Nullable String name, int limit, @Nullable Cursor after) {
        var found = jdbc.sql(LIST)
                .param(
                        "parent",
                        parent == null ? null : divisions.require(parent).id())
                .param("level", level == null ? null : level.name())
                .param("name", name)
                .param("after", after == null ? null : after.text(0))
                .param("rows", limit + 1)
                .query(Found.class)
                .list();
        var places = divisions.places(found.stream().map(Found::id).toList());
        var items = found.stream()
                .map(row -> new Item(row.code, row.name, row.level, row.parent, path(places, row.id), row.version))
                .toList();
        return Page.of(items, limit, item -> Cursor.of(item.code()));
    }

    /** The division in force with this code, or the last that was. */
    Optional<Entry> entry(String code) {
        return jdbc.sql(NEWEST)
                .param("code", code)
                .query(Found.class)
                .optional()
                .map(row -> new Entry(
                        row.code,
                        row.name,
                        row.level,
                        row.parent,
                        path(divisions.places(List.of(row.id)), row.id),
                        row.endedOn,
                        row.version,
                        jdbc.sql(HISTORY).param("id", row.id).query(Fact.class).list()));
    }

    private static String path(Map<UUID, Divisions.Place> places, UUID id) {
        return Objects.requireNonNull(places.get(id)).path();
    }
}
