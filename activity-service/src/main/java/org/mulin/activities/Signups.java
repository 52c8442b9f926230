package org.mulin.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sign-ups of the caller's tenant. A row and its change are written in one transaction. */
@Repository
class Signups {
    static final String ENTITY = "signup";

    private static final String INSERT = """
            insert into signup (id, activity_id, account_id, state, turn, name, phone, needs, ticket, ticket_key, version)
            values (:id, :activity, :account, :state, :turn, :name, :phone, :needs, :ticket, :ticketKey, :version)
            on conflict (tenant_id, activity_id, account_id) where account_id is not null and state <> 'CANCELLED'
              do nothing
            """;
    private static final String UPDATE = """
            update signup
               set state = :state, needs = :needs, checked_in_at = :checkedInAt, version = :version
             where id = :id and version = :version - 1
            """;
    private static final String COLUMNS = """
            select s.id, s.activity_id, s.account_id, s.state, s.turn, s.name, s.phone, s.needs, s.ticket, s.ticket_key,
                   s.checked_in_at, s.version
              from signup s
            """;
    private static final String BY_ID = COLUMNS + " where s.id = :id";
    private static final String BY_TICKET = COLUMNS + " where s.ticket_key = :key";
    private static final String OF_ACCOUNT = COLUMNS + """
             where s.account_id = :account and (:before::uuid is null or s.id < :before)
             order by s.id desc
             limit :limit
            """;
    private static final String OF_ACTIVITY = COLUMNS + """
             where s.activity_id = :activity and (:state::text is null or s.state = :state)
               and (:after::uuid is null
                    or s.turn > (select turn from signup where id = :after and activity_id = :activity))
             order by s.turn
             limit :limit
            """;
    private static final String ATTENDANCE = """
            select count(*) filter (where state = 'CONFIRMED') as confirmed, count(checked_in_at) as checked_in
              from signup
             where activity_id = :activity
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    Signups(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** How many have a place, and how many of them came. */
    record Attendance(int confirmed, int checkedIn) {}

    /** Adds a sign-up; false when the account has a live one already. */
    boolean add(Signup it) {
        var added = jdbc.sql(INSERT)
                .param("id", it.id())
                .param("activity", it.activity())
                .param("account", it.account())
                .param("state", it.state().name())
                .param("turn", it.turn())
                .param("name", it.person().name())
                .param("phone", it.person().phone())
                .param("needs", it.person().needs())
                .param("ticket", it.ticket().text())
                .param("ticketKey", it.ticket().key())
                .param("version", it.version())
                .update();
        if (added == 1) {
            changes.append(ENTITY, it.id(), it.version(), "SIGNED_UP");
        }
        return added == 1;
    }

    /** Writes a move of a sign-up that was read under a lock. */
    void save(Signup it, String event) {
        var updated = jdbc.sql(UPDATE)
                .param("id", it.id())
                .param("state", it.state().name())
                .param("needs", it.person().needs())
                .param("checkedInAt", it.checkedInAt() == null ? null : utc(it.checkedInAt()))
                .param("version", it.version())
                .update();
        if (updated != 1) {
            throw new IllegalStateException("The sign-up was not locked");
        }
        changes.append(ENTITY, it.id(), it.version(), event);
    }

    Optional<Signup> byId(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Signups::read).optional();
    }

    /** The sign-up, held against other writers until the transaction ends. */
    Optional<Signup> lock(UUID id) {
        return jdbc.sql(BY_ID + " for update")
                .param("id", id)
                .query(Signups::read)
                .optional();
    }

    /** Likewise, by the key of its ticket. */
    Optional<Signup> lockByTicket(byte[] key) {
        return jdbc.sql(BY_TICKET + " for update")
                .param("key", key)
                .query(Signups::read)
                .optional();
    }

    /** The newest of an account, before a sign-up when it is given, one row more than the limit. */
    List<Signup> ofAccount(UUID account, @Nullable UUID before, int limit) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .param("before", before)
                .param("limit", limit + 1)
                .query(Signups::read)
                .list();
    }

    /** Of one activity by turn, after a sign-up when it is given, one row more than the limit. */
    List<Signup> ofActivity(UUID activity, @Nullable SignupState state, @Nullable UUID after, int limit) {
        return jdbc.sql(OF_ACTIVITY)
                .param("activity", activity)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit + 1)
                .query(Signups::read)
                .list();
    }

    Attendance attendance(UUID activity) {
        return jdbc.sql(ATTENDANCE)
                .param("activity", activity)
                .query(Attendance.class)
                .single();
    }

    private static Signup read(ResultSet row, int number) throws SQLException {
        var checkedInAt = row.getObject("checked_in_at", OffsetDateTime.class);
        return new Signup(
                row.getObject("id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getObject("account_id", UUID.class),
                SignupState.valueOf(row.getString("state")),
                row.getLong("turn"),
                new Signup.Person(row.getBytes("name"), row.getBytes("phone"), row.getBytes("needs")),
                new Signup.Ticket(row.getBytes("ticket"), row.getBytes("ticket_key")),
                checkedInAt == null ? null : checkedInAt.toInstant(),
                row.getLong("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
