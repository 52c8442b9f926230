package org.mulin.activities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits for a place, by turn. */
@Repository
class WaitingList {
    private static final String MOVE_UP = """
            with next as (
              select id from signup
               where activity_id = :activity and state = 'WAITING'
               order by turn
               limit :count
                 for update)
            update signup s set state = 'CONFIRMED', version = s.version + 1
              from next
             where s.id = next.id
            returning s.id, s.version
            """;
    private static final String POSITIONS = """
            select id, position
              from (select id, row_number() over (partition by activity_id order by turn) as position
                      from signup
                     where activity_id = any(:activities) and state = 'WAITING') waiting
             where id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final BulkChanges bulkChanges;

    WaitingList(JdbcClient jdbc, BulkChanges bulkChanges) {
        this.jdbc = jdbc;
        this.bulkChanges = bulkChanges;
    }

    /**
     * Gives free places to those who wait, in the transaction that made them free, and answers the places after it; the
     * activity is locked.
     */
    Places moveUp(UUID activity, Places places) {
        if (places.free() > 0) {
            var statement = jdbc.sql(MOVE_UP).param("activity", activity).param("count", places.free());
            if (bulkChanges.write(statement, Signups.ENTITY, "MOVED_UP") != places.free()) {
                throw new IllegalStateException("The waiting list has a hole");
            }
        }
        return places.movedUp();
    }

    /** From 1 on, for those of the sign-ups that wait. */
    Map<UUID, Integer> positions(List<Signup> signups) {
        var waiting =
                signups.stream().filter(it -> it.state() == SignupState.WAITING).toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        var activities = waiting.stream().map(Signup::activity).distinct().toArray(UUID[]::new);
        var ids = waiting.stream().map(Signup::id).toArray(UUID[]::new);
        var positions = new HashMap<UUID, Integer>();
        jdbc.sql(POSITIONS).param("activities", activities).param("ids", ids).query(row -> {
            positions.put(row.getObject("id", UUID.class), row.getInt("position"));
        });
        return positions;
    }
}
