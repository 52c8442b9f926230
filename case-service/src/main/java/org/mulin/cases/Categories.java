package org.mulin.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tenant's category tree; a category is addressed by its path, such as 城乡建设/安全生产. */
@Repository
public class Categories {
    static final String SEPARATOR = "/";

    private static final String INSERT = """
            insert into category (id, parent_id, name, path) values (:id, :parent, :name, :path)
            on conflict (tenant_id, path) do nothing
            """;
    private static final String BY_PATH = "select id from category where path = :path";
    private static final String BY_IDS = "select id, path from category where id = any(:ids)";
    private static final String RETIRED = "exists (select from category_retirement where category_id = category.id)";
    private static final String CHILDREN = """
            select id, name, path, %1$s as retired from category
             where (parent_id is not distinct from :parent::uuid) and path > :after and (:retired or not %1$s)
             order by path
             limit :limit
            """.formatted(RETIRED);
    private static final String IS_RETIRED = "select " + RETIRED + " from category where id = :id";
    private static final String BELOW = "select id from category where path = :path or starts_with(path, :path || '/')";
    private static final String RETIRE = "insert into category_retirement (category_id, at) select id, :at from ("
            + BELOW + ") on conflict do nothing";
    private static final String TAKE_BACK = "delete from category_retirement where category_id in (" + BELOW + ")";

    private final JdbcClient jdbc;
    private final Audit audit;

    Categories(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** One node of the tree. */
    record Category(UUID id, String name, String path, boolean retired) {}

    public Optional<UUID> byPath(String path) {
        return jdbc.sql(BY_PATH).param("path", path).query(UUID.class).optional();
    }

    /** The category's id; null stays null, an unknown path is a problem. */
    public @Nullable UUID require(@Nullable String path) {
        return path == null ? null : known(path);
    }

    /** The same for what is filed now: not one that is out of use. */
    @Nullable
    UUID requireInUse(@Nullable String path) {
        var id = require(path);
        if (path != null
                && jdbc.sql(IS_RETIRED).param("id", id).query(Boolean.class).single()) {
            throw new ProblemException(CaseProblem.CATEGORY_RETIRED, path);
        }
        return id;
    }

    /** Takes a category and all below it out of use. */
    void retire(String path, Instant at) {
        var id = known(path);
        jdbc.sql(RETIRE).param("path", path).param("at", Cases.utc(at)).update();
        audit.record("RETIRED", "category", id, null);
    }

    /** Takes them back into use. */
    void takeBack(String path) {
        var id = known(path);
        jdbc.sql(TAKE_BACK).param("path", path).update();
        audit.record("TAKEN_BACK", "category", id, null);
    }

    private UUID known(String path) {
        return byPath(path).orElseThrow(() -> new ProblemException(CaseProblem.CATEGORY_UNKNOWN, path));
    }

    Map<UUID, String> paths(Collection<UUID> ids) {
        return jdbc
                .sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("path")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The children of a node, or the top level, one row more than the limit; those out of use too, when they are wanted. */
    List<Category> children(@Nullable UUID parent, boolean retired, @Nullable Cursor after, int limit) {
        return jdbc.sql(CHILDREN)
                .param("parent", parent)
                .param("retired", retired)
                .param("after", after == null ? "" : after.text(0))
                .param("limit", limit + 1)
                .query(Category.class)
                .list();
    }

    /** Adds what is missing on the way down a path of names; answers how many nodes were new. */
    int add(List<String> names) {
        UUID parent = null;
        var path = "";
        var added = 0;
        for (var name : names) {
            path = path.isEmpty() ? name : path + SEPARATOR + name;
            var id = Ids.next();
            var isNew = jdbc.sql(INSERT)
                            .param("id", id)
                            .param("parent", parent)
                            .param("name", name)
                            .param("path", path)
                            .update()
                    == 1;
            if (isNew) {
                audit.record("ADDED", "category", id, null);
                added++;
            }
            parent = byPath(path).orElseThrow();
        }
        return added;
    }
}
