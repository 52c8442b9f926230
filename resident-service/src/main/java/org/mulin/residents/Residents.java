package org.mulin.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The residents of the caller's tenant. A row, its former stay and its change are written in one transaction. */
@Repository
class Residents {
    static final String ENTITY = "resident";

    private static final String INSERT = """
            insert into resident (id, name, phone, emergency_name, emergency_phone, household_id, relation, lived_from,
                                  lived_to, account_id, community_id, subdistrict_id, district_id, version)
            values (:id, :name, :phone, :emergencyName, :emergencyPhone, :household, :relation, :from,
                    :to, :account, :community, :subdistrict, :district, :version)
            """;
    private static final String UPDATE = """
            update resident
               set name = :name, phone = :phone, emergency_name = :emergencyName, emergency_phone = :emergencyPhone,
                   household_id = :household, relation = :relation, lived_from = :from, lived_to = :to,
                   account_id = :account, community_id = :community, subdistrict_id = :subdistrict,
                   district_id = :district, version = :version
             where id = :id
            """;
    private static final String INSERT_FORMER = """
            insert into former_stay (resident_id, version, household_id, relation, lived_from, lived_to)
            values (:resident, :version, :household, :relation, :from, :to)
            """;
    static final String SELECT = """
            select r.id, r.name, r.phone, r.emergency_name, r.emergency_phone, r.household_id, r.relation, r.lived_from,
                   r.lived_to, r.account_id, r.community_id, r.subdistrict_id, r.district_id, r.version
              from resident r
            """;
    private static final String BY_IDS = SELECT + " where r.id = any(:ids)";
    private static final String LOCK = SELECT + " where r.id = :id for update";
    private static final String LOCK_OF_ACCOUNT = SELECT + " where r.account_id = :account for update";
    private static final String OF_ACCOUNT = SELECT + " where r.account_id = :account";
    private static final String STAYS = """
            select r.id, r.name, r.household_id, r.relation, r.lived_from, r.lived_to
              from resident r
             where r.household_id = :household
            union all
            select r.id, r.name, f.household_id, f.relation, f.lived_from, f.lived_to
              from former_stay f
              join resident r on r.tenant_id = f.tenant_id and r.id = f.resident_id
             where f.household_id = :household
             order by lived_to desc nulls first, lived_from desc, id
             limit 200
            """;
    private static final String COUNT = """
            select count(*) from (select from resident r where r.lived_to is null and %s limit :most) counted
            """;
    private static final String COUNTS = """
            select household_id, count(*) as members
              from resident
             where household_id = any(:households) and lived_to is null
             group by household_id
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    Residents(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    void add(Resident it) {
        write(INSERT, it);
        changes.append(ENTITY, it.id(), it.version(), Resident.Event.REGISTERED.name());
    }

    /** Writes a step of a resident that was read with {@link #lock}. */
    void save(Resident.Step step) {
        var it = step.after();
        write(UPDATE, it);
        var former = step.former();
        if (former != null) {
            jdbc.sql(INSERT_FORMER)
                    .param("resident", it.id())
                    .param("version", it.version())
                    .param("household", former.household())
                    .param("relation", name(former.relation()))
                    .param("from", former.from())
                    .param("to", former.to())
                    .update();
        }
        changes.append(ENTITY, it.id(), it.version(), step.event().name());
    }

    private void write(String sql, Resident it) {
        var contact = it.person().emergencyContact();
        jdbc.sql(sql)
                .param("id", it.id())
                .param("name", it.person().name())
                .param("phone", it.person().phone())
                .param("emergencyName", contact == null ? null : contact.name())
                .param("emergencyPhone", contact == null ? null : contact.phone())
                .param("household", it.stay().household())
                .param("relation", name(it.stay().relation()))
                .param("from", it.stay().from())
                .param("to", it.stay().to())
                .param("account", it.account())
                .param("community", it.place().community())
                .param("subdistrict", it.place().subdistrict())
                .param("district", it.place().district())
                .param("version", it.version())
                .update();
    }

    Optional<Resident> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Resident> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Residents::read)
                .list();
    }

    /** The resident, held against other writers until the transaction ends. */
    Optional<Resident> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(Residents::read).optional();
    }

    Optional<Resident> ofAccount(UUID account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query(Residents::read)
                .optional();
    }

    /** Like {@link #lock}. */
    Optional<Resident> lockOfAccount(UUID account) {
        return jdbc.sql(LOCK_OF_ACCOUNT)
                .param("account", account)
                .query(Residents::read)
                .optional();
    }

    /** A stay in a household, and whose it is. */
    record NamedStay(UUID resident, byte[] name, Resident.Stay stay) {}

    /** Who lives in a household, and then who did, the last to leave first; not all of a long list. */
    List<NamedStay> stays(UUID household) {
        return jdbc.sql(STAYS)
                .param("household", household)
                .query((row, _) -> new NamedStay(row.getObject("id", UUID.class), row.getBytes("name"), stay(row)))
                .list();
    }

    /** How many live in reach today, counted up to the most that matter. */
    int count(Reach reach, int most) {
        return jdbc.sql(COUNT.formatted(reach.condition("r")))
                .params(reach.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** How many live in each household; one where nobody does is missing. */
    Map<UUID, Integer> counts(Collection<UUID> households) {
        return jdbc
                .sql(COUNTS)
                .param("households", households.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("household_id", UUID.class), row.getInt("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The newest residents in reach after the cursor (id), one row more than the limit: of a household also departed ones. */
    List<Resident> list(Reach reach, @Nullable UUID household, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder(SELECT).append(" where ").append(reach.condition("r"));
        var parameters = new HashMap<String, Object>(reach.parameters());
        if (household == null) {
            sql.append(" and r.lived_to is null");
        } else {
            sql.append(" and r.household_id = :household");
            parameters.put("household", household);
        }
        if (after != null) {
            sql.append(" and r.id < :before");
            parameters.put("before", after.uuid(0));
        }
        sql.append(" order by r.id desc limit :limit");
        parameters.put("limit", limit + 1);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(Residents::read)
                .list();
    }

    static Resident read(ResultSet row, int number) throws SQLException {
        var emergencyName = row.getBytes("emergency_name");
        return new Resident(
                row.getObject("id", UUID.class),
                new SealedPerson(
                        row.getBytes("name"),
                        row.getBytes("phone"),
                        emergencyName == null
                                ? null
                                : new SealedPerson.SealedContact(emergencyName, row.getBytes("emergency_phone"))),
                stay(row),
                Place.read(row),
                row.getObject("account_id", UUID.class),
                row.getLong("version"));
    }

    private static Resident.Stay stay(ResultSet row) throws SQLException {
        var relation = row.getString("relation");
        return new Resident.Stay(
                row.getObject("household_id", UUID.class),
                relation == null ? null : Relation.valueOf(relation),
                row.getObject("lived_from", LocalDate.class),
                row.getObject("lived_to", LocalDate.class));
    }

    private static @Nullable String name(@Nullable Relation relation) {
        return relation == null ? null : relation.name();
    }
}
