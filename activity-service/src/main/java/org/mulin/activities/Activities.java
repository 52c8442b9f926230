package org.mulin.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All activities of the caller's tenant. A row and its change are written in one transaction. */
@Repository
class Activities {
    static final String ENTITY = "activity";

    private static final String INSERT = """
            insert into activity (id, status, title, description, division_id, district_id, subdistrict_id, community_id,
                                  venue, starts_at, ends_at, signup_until, capacity, taken, waiting, turn, published,
                                  reason, version)
            values (:id, :status, :title, :description, :division, :district, :subdistrict, :community,
                    :venue, :startsAt, :endsAt, :signupUntil, :capacity, :taken, :waiting, :turn, :published, :reason, :version)
            """;
    private static final String UPDATE = """
            update activity
               set status = :status, title = :title, description = :description, division_id = :division,
                   district_id = :district, subdistrict_id = :subdistrict, community_id = :community, venue = :venue,
                   starts_at = :startsAt, ends_at = :endsAt, signup_until = :signupUntil, capacity = :capacity,
                   taken = :taken, waiting = :waiting, turn = :turn, published = :published, reason = :reason,
                   version = :version
             where id = :id and version = :version - 1
            """;
    private static final String UPDATE_PLACES =
            "update activity set taken = :taken, waiting = :waiting, turn = :turn where id = :id";
    // An older process beside this one publishes without saying so.
    private static final String COLUMNS = """
            select a.id, a.status, a.title, a.description, a.division_id, a.district_id, a.subdistrict_id,
                   a.community_id, a.venue, a.starts_at, a.ends_at, a.signup_until, a.capacity, a.taken, a.waiting,
                   a.turn, a.published or a.status = 'PUBLISHED' as published, a.reason, a.version
              from activity a
            """;
    private static final String BY_ID = COLUMNS + " where a.id = :id";
    private static final String BY_IDS = COLUMNS + " where a.id = any(:ids)";
    private static final String LOCK = BY_ID + " for update";
    private static final String REACHED = """
             where (a.published or a.status = 'PUBLISHED' or :everywhere
                    or array[a.division_id, a.district_id, a.subdistrict_id, a.community_id] && :divisions)
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    Activities(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What a list is cut by. */
    record Filter(
            @Nullable Division division,
            @Nullable ActivityStatus status,
            @Nullable Instant from,
            @Nullable Instant to,
            Instant now) {}

    void add(Activity it) {
        write(INSERT, it);
        changes.append(ENTITY, it.id(), it.version(), "DRAFTED");
    }

    /** Writes a new version of an activity that was read with {@link #lock}. */
    void save(Activity it, String event) {
        if (write(UPDATE, it) != 1) {
            throw new IllegalStateException("The activity was not locked");
        }
        changes.append(ENTITY, it.id(), it.version(), event);
    }

    /** Writes who came and went, of an activity that was read with {@link #lock}. */
    void savePlaces(UUID id, Places places) {
        jdbc.sql(UPDATE_PLACES)
                .param("id", id)
                .param("taken", places.taken())
                .param("waiting", places.waiting())
                .param("turn", places.turn())
                .update();
    }

    private int write(String statement, Activity it) {
        return jdbc.sql(statement)
                .param("id", it.id())
                .param("status", it.stored().name())
                .param("title", it.title())
                .param("description", it.description())
                .param("division", it.where().division())
                .param("district", it.where().district())
                .param("subdistrict", it.where().subdistrict())
                .param("community", it.where().community())
                .param("venue", it.venue())
                .param("startsAt", utc(it.startsAt()))
                .param("endsAt", utc(it.endsAt()))
                .param("signupUntil", utc(it.signupUntil()))
                .param("capacity", it.places().capacity())
                .param("taken", it.places().taken())
                .param("waiting", it.places().waiting())
                .param("turn", it.places().turn())
                .param("published", it.published())
                .param("reason", it.reason())
                .param("version", it.version())
                .update();
    }

    Optional<Activity> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Activities::read).optional();
    }

    List<Activity> byIds(Collection<UUID> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Activities::read)
                .list();
    }

    /** The activity, held against other writers until the transaction ends. */
    Optional<Activity> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(Activities::read).optional();
    }

    /** In the order in which they start, after the cursor (startsAt, id), one row more than the limit. */
    List<Activity> list(Reach reach, Filter filter, @Nullable Cursor after, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("everywhere", reach.everywhere());
        parameters.put("divisions", reach.divisions().toArray(UUID[]::new));
        parameters.put("division", filter.division == null ? null : filter.division.id());
        parameters.put("now", utc(filter.now));
        parameters.put("horizon", utc(filter.now.minus(Plan.LONGEST)));
        parameters.put("from", filter.from == null ? null : utc(filter.from));
        parameters.put("to", filter.to == null ? null : utc(filter.to));
        if (after != null) {
            parameters.put("afterAt", utc(after.instant(0)));
            parameters.put("afterId", after.uuid(1));
        }
        parameters.put("limit", limit + 1);
        return jdbc.sql(query(filter, after != null))
                .params(parameters)
                .query(Activities::read)
                .list();
    }

    static String query(Filter filter, boolean goesOn) {
        var sql = new StringBuilder(COLUMNS).append(REACHED);
        if (filter.division != null && !filter.division.isRoot()) {
            sql.append(" and ").append(column(filter.division.level())).append(" = :division");
        }
        if (filter.status != null) {
            sql.append(condition(filter.status));
        }
        if (filter.from != null) {
            sql.append(" and a.starts_at >= :from");
        }
        if (filter.to != null) {
            sql.append(" and a.starts_at < :to");
        }
        if (goesOn) {
            sql.append(" and (a.starts_at, a.id) > (:afterAt, :afterId)");
        }
        return sql.append(" order by a.starts_at, a.id limit :limit").toString();
    }

    private static String condition(ActivityStatus status) {
        return switch (status) {
            case DRAFT, CANCELLED -> " and a.status = '" + status + "'";
            case PUBLISHED -> " and a.status = 'PUBLISHED' and a.ends_at > :now and a.starts_at > :horizon";
            case ENDED -> " and a.status = 'PUBLISHED' and a.ends_at <= :now";
        };
    }

    /** The column that an area of this level is an equality with. */
    static String column(Division.Level level) {
        return switch (level) {
            case DISTRICT -> "a.district_id";
            case SUBDISTRICT -> "a.subdistrict_id";
            case COMMUNITY -> "a.community_id";
            case CITY, GRID -> "a.division_id";
        };
    }

    private static Activity read(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                ActivityStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("description"),
                new Activity.Where(
                        row.getObject("division_id", UUID.class),
                        row.getObject("district_id", UUID.class),
                        row.getObject("subdistrict_id", UUID.class),
                        row.getObject("community_id", UUID.class)),
                row.getString("venue"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "signup_until"),
                new Places(row.getInt("capacity"), row.getInt("taken"), row.getInt("waiting"), row.getLong("turn")),
                row.getBoolean("published"),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
