package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households of the caller's tenant. */
@Repository
class Households {
    static final String ENTITY = "household";

    private static final String INSERT = """
            insert into household (id, dwelling_id, estate_id, number, tenure, lived_from,
                                   community_id, subdistrict_id, district_id, version)
            values (:id, :dwelling, :estate, :number, :tenure, :from, :community, :subdistrict, :district, 1)
            """;
    private static final String UPDATE = """
            update household
               set lived_to = :to, checked_at = :checkedAt, checked_by = :checkedBy, version = :version
             where id = :id
            """;
    static final String SELECT = """
            select h.id, h.dwelling_id, h.estate_id, h.number, h.tenure, h.lived_from, h.lived_to, h.checked_at,
                   h.checked_by, h.community_id, h.subdistrict_id, h.district_id, h.version
              from household h
            """;
    private static final String BY_IDS = SELECT + " where h.id = any(:ids)";
    private static final String LOCK = SELECT + " where h.id = :id for update";
    private static final String HOLD = SELECT + " where h.id = :id for share";

    static final String READDRESS = """
            with below as (
              select h.id
                from household h
                join address a on a.tenant_id = h.tenant_id and a.id = h.dwelling_id
               where h.estate_id = :estate and h.lived_to is null
                 and :address in (a.id, a.building_id, a.stairway_id)
               order by h.id
                 for update of h)
            update household h
               set version = h.version + 1
              from below
             where h.id = below.id
            returning h.id, h.version
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    Households(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    void add(Household it) {
        jdbc.sql(INSERT)
                .param("id", it.id())
                .param("dwelling", it.dwelling())
                .param("estate", it.estate())
                .param("number", it.number())
                .param("tenure", it.tenure().name())
                .param("from", it.from())
                .param("community", it.place().community())
                .param("subdistrict", it.place().subdistrict())
                .param("district", it.place().district())
                .update();
        changes.append(ENTITY, it.id(), it.version(), "OPENED");
    }

    /** Writes a household that was read with {@link #lock}. */
    void save(Household it, String event) {
        var check = it.check();
        jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("to", it.to())
                .param("checkedAt", check == null ? null : OffsetDateTime.ofInstant(check.at(), ZoneOffset.UTC))
                .param("checkedBy", check == null ? null : check.account())
                .param("version", it.version())
                .update();
        changes.append(ENTITY, it.id(), it.version(), event);
    }

    /** Tells the feed that the households below a renamed address are found by another one now. */
    void readdress(Address renamed) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql(READDRESS)
                .param("estate", renamed.estateId())
                .param("address", renamed.id())
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), row.getLong("version"));
                });
        if (!versions.isEmpty()) {
            changes.carryAll(ENTITY, versions, "READDRESSED");
        }
    }

    Optional<Household> byId(UUID id) {
        return byIds(List.of(id)).values().stream().findFirst();
    }

    Map<UUID, Household> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(BY_IDS)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query(Households::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Household::id, it -> it));
    }

    /** The household, held against other writers until the transaction ends. */
    Optional<Household> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(Households::read).optional();
    }

    /** The household as it is until the transaction ends: it does not end while somebody moves in. */
    Optional<Household> hold(UUID id) {
        return jdbc.sql(HOLD).param("id", id).query(Households::read).optional();
    }

    /** The newest households in reach after the cursor (id), one row more than the limit: of a dwelling all there were. */
    List<Household> list(
            Reach reach, @Nullable UUID dwelling, @Nullable UUID estate, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder(SELECT).append(" where ").append(reach.condition("h"));
        var parameters = new HashMap<String, Object>(reach.parameters());
        if (dwelling == null) {
            sql.append(" and h.lived_to is null");
        } else {
            sql.append(" and h.dwelling_id = :dwelling");
            parameters.put("dwelling", dwelling);
        }
        if (estate != null) {
            sql.append(" and h.estate_id = :estate");
            parameters.put("estate", estate);
        }
        if (after != null) {
            sql.append(" and h.id < :before");
            parameters.put("before", after.uuid(0));
        }
        sql.append(" order by h.id desc limit :limit");
        parameters.put("limit", limit + 1);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Households::read)
                .list();
    }

    static Household read(ResultSet row, int number) throws SQLException {
        var checkedAt = row.getObject("checked_at", OffsetDateTime.class);
        return new Household(
                row.getObject("id", UUID.class),
                row.getObject("dwelling_id", UUID.class),
                row.getObject("estate_id", UUID.class),
                row.getString("number"),
                Tenure.valueOf(row.getString("tenure")),
                row.getObject("lived_from", LocalDate.class),
                row.getObject("lived_to", LocalDate.class),
                checkedAt == null
                        ? null
                        : new Household.Check(
                                checkedAt.toInstant(), Objects.requireNonNull(row.getObject("checked_by", UUID.class))),
                Place.read(row),
                row.getLong("version"));
    }
}
