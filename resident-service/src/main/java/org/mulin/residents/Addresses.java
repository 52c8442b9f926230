package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.web.Cursor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The address trees of the caller's tenant. */
@Repository
class Addresses {
    static final String ENTITY = "address";

    private static final String INSERT = """
            insert into address (id, kind, label, key, estate_id, building_id, stairway_id,
                                 community_id, subdistrict_id, district_id, version)
            values (:id, :kind, :label, :key, :estate, :building, :stairway, :community, :subdistrict, :district, 1)
            on conflict (tenant_id, parent_id, key, kind) do nothing
            """;
    private static final String RENAME =
            "update address set label = :label, key = :key, version = :version where id = :id";
    static final String SELECT = """
            select a.id, a.kind, a.label, a.key, a.version, a.community_id, a.subdistrict_id, a.district_id,
                   e.id as estate_id,   e.label as estate_label,
                   b.id as building_id, b.label as building_label,
                   s.id as stairway_id, s.label as stairway_label
              from address a
              left join address e on e.tenant_id = a.tenant_id and e.id = a.estate_id
              left join address b on b.tenant_id = a.tenant_id and b.id = a.building_id
              left join address s on s.tenant_id = a.tenant_id and s.id = a.stairway_id
            """;
    private static final String BY_IDS = SELECT + " where a.id = any(:ids)";
    private static final String LOCK = SELECT + " where a.id = :id for update of a";
    private static final String HOLD = SELECT + " where a.id = :id for share of a";
    private static final String BELOW = SELECT + " where a.parent_id = any(:parents) and a.key = :key order by a.id";

    private final JdbcClient jdbc;
    private final Changes changes;

    Addresses(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Adds an address; false when its parent already has one of this kind and label. */
    boolean add(Address it) {
        var added = jdbc.sql(INSERT)
                .param("id", it.id())
                .param("kind", it.kind().name())
                .param("label", it.label())
                .param("key", Shorthand.key(it.label()))
                .param("estate", id(it.estate()))
                .param("building", id(it.building()))
                .param("stairway", id(it.stairway()))
                .param("community", it.place().community())
                .param("subdistrict", it.place().subdistrict())
                .param("district", it.place().district())
                .update();
        if (added == 1) {
            changes.append(ENTITY, it.id(), 1, "ADDED");
        }
        return added == 1;
    }

    /** Writes a new label of an address that was read with {@link #lock}. */
    void rename(Address it) {
        try {
            jdbc.sql(RENAME)
                    .param("id", it.id())
                    .param("label", it.label())
                    .param("key", Shorthand.key(it.label()))
                    .param("version", it.version())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new ProblemException(ResidentProblem.ADDRESS_EXISTS);
        }
        changes.append(ENTITY, it.id(), it.version(), "RENAMED");
    }

    Optional<Address> byId(UUID id) {
        return byIds(List.of(id)).values().stream().findFirst();
    }

    Map<UUID, Address> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(BY_IDS)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query(Addresses::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Address::id, it -> it));
    }

    /** The address, held against other writers until the transaction ends. */
    Optional<Address> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(Addresses::read).optional();
    }

    /** The address as it is until the transaction ends: a re-cut waits for who moves in there. */
    Optional<Address> hold(UUID id) {
        return jdbc.sql(HOLD).param("id", id).query(Addresses::read).optional();
    }

    /** The addresses with this key right below the parents. */
    List<Address> below(Collection<UUID> parents, String key) {
        return jdbc.sql(BELOW)
                .param("parents", parents.toArray(UUID[]::new))
                .param("key", key)
                .query(Addresses::read)
                .list();
    }

    /** Addresses in reach by key, after the cursor (key, id), one row more than the limit. */
    List<Address> list(
            Reach reach,
            @Nullable UUID parent,
            @Nullable AddressKind kind,
            @Nullable String label,
            @Nullable Cursor after,
            int limit) {
        var sql = new StringBuilder(SELECT).append(" where ").append(reach.condition("a"));
        var parameters = new HashMap<String, Object>(reach.parameters());
        if (parent != null) {
            sql.append(" and a.parent_id = :parent");
            parameters.put("parent", parent);
        }
        if (kind != null) {
            sql.append(" and a.kind = :kind");
            parameters.put("kind", kind.name());
        }
        if (label != null) {
            sql.append(" and a.key = :key");
            parameters.put("key", Shorthand.key(label));
        }
        if (after != null) {
            sql.append(" and (a.key, a.id) > (:afterKey, :afterId)");
            parameters.put("afterKey", after.text(0));
            parameters.put("afterId", after.uuid(1));
        }
        sql.append(" order by a.key, a.id limit :limit");
        parameters.put("limit", limit + 1);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Addresses::read)
                .list();
    }

    static Address read(ResultSet row, int number) throws SQLException {
        return new Address(
                row.getObject("id", UUID.class),
                AddressKind.valueOf(row.getString("kind")),
                row.getString("label"),
                above(row, "estate"),
                above(row, "building"),
                above(row, "stairway"),
                Place.read(row),
                row.getLong("version"));
    }

    private static Address.@Nullable Above above(ResultSet row, String kind) throws SQLException {
        var id = row.getObject(kind + "_id", UUID.class);
        return id == null ? null : new Address.Above(id, row.getString(kind + "_label"));
    }

    private static @Nullable UUID id(Address.@Nullable Above above) {
        return above == null ? null : above.id();
    }
}
