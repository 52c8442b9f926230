package org.mulin.identity.divisions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mulin.identity.divisions.DivisionPlan.Event;
import org.mulin.identity.divisions.DivisionPlan.Step;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.feed.Changes;
import org.mulin.platform.tenancy.Ids;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes divisions, the dated facts about them and their changes, many at a time. */
@Repository
public class DivisionRegister {
    private static final int BATCH = 500;
    private static final String LOCK = "select id from division where parent_id is null for update";
    private static final String IN_FORCE = """
            select id, code, name, level, parent_id as parent, district_id as district,
                   subdistrict_id as subdistrict, community_id as community, ended_on, version
              from division
             where ended_on is null
            """;
    private static final String WRITE = """
            insert into division (id, code, name, level, parent_id, district_id, subdistrict_id, community_id,
                                  ended_on, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update
               set name = excluded.name, parent_id = excluded.parent_id, district_id = excluded.district_id,
                   subdistrict_id = excluded.subdistrict_id, community_id = excluded.community_id,
                   ended_on = excluded.ended_on, version = excluded.version
            """;
    private static final String LATEST_FACT =
            "select max(valid_from) from division_fact where division_id = any(:ids) and valid_to is null";
    private static final String CLOSE_FACTS =
            "update division_fact set valid_to = :on where division_id = any(:ids) and valid_to is null";
    private static final String OPEN_FACTS = """
            insert into division_fact (division_id, code, name, level, parent_id, valid_from)
            select id, code, name, level, parent_id, :on
              from division
             where id = any(:ids) and ended_on is null
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Changes changes;

    DivisionRegister(JdbcClient jdbc, JdbcOperations batches, Changes changes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.changes = changes;
    }

    /** The first division of a tenant. */
    public UUID plant(String code, String name, Level level, LocalDate on) {
        var id = Ids.next();
        var root =
                new DivisionRow(id, code, name, level, null, level == Level.DISTRICT ? id : null, null, null, null, 1);
        write(List.of(new Step(Event.CREATED, root)), on);
        return id;
    }

    /** All that is in force, after waiting for whoever changes divisions now. */
    List<DivisionRow> lockedInForce() {
        jdbc.sql(LOCK).query(UUID.class).single();
        return jdbc.sql(IN_FORCE).query(DivisionRow.class).list();
    }

    /** Since when the newest of what these steps replace has held. */
    Optional<LocalDate> latestFact(List<Step> steps) {
        return jdbc.sql(LATEST_FACT)
                .param("ids", dated(steps))
                .query(LocalDate.class)
                .optional();
    }

    void write(List<Step> steps, LocalDate on) {
        batches.batchUpdate(WRITE, steps, BATCH, (statement, step) -> bind(statement, step.division()));
        jdbc.sql(CLOSE_FACTS).param("ids", dated(steps)).param("on", on).update();
        jdbc.sql(OPEN_FACTS).param("ids", dated(steps)).param("on", on).update();
        steps.stream()
                .collect(groupingBy(
                        Step::event,
                        () -> new EnumMap<>(Event.class),
                        toMap(
                                step -> step.division().id(),
                                step -> step.division().version(),
                                (first, _) -> first,
                                LinkedHashMap::new)))
                .forEach(this::tell);
    }

    /** A re-cut follows from the move of a division above. */
    private void tell(Event event, Map<UUID, Long> versions) {
        if (event == Event.RECUT) {
            changes.carryAll("division", versions, event.name());
        } else {
            changes.appendAll("division", versions, event.name());
        }
    }

    /** What is re-cut keeps its name and parent, so no dated fact changes. */
    private static UUID[] dated(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.event() != Event.RECUT)
                .map(step -> step.division().id())
                .toArray(UUID[]::new);
    }

    private static void bind(PreparedStatement statement, DivisionRow row) throws SQLException {
        statement.setObject(1, row.id());
        statement.setString(2, row.code());
        statement.setString(3, row.name());
        statement.setString(4, row.level().name());
        statement.setObject(5, row.parent());
        statement.setObject(6, row.district());
        statement.setObject(7, row.subdistrict());
        statement.setObject(8, row.community());
        statement.setObject(9, row.endedOn());
        statement.setLong(10, row.version());
    }
}
