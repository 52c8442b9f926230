package org.mulin.cases.time;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.mulin.cases.inbox.Notices;
import org.mulin.platform.access.Division;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ladders of cases, as places and grants are now. */
@Repository
class Ladders {
    private static final String RUNGS =
            """
            select c.id as case_id, d.level,
                   exists (select from role_grant g where g.division_id = d.id and %s) as manned
              from cases c
              join division d on %s
             where c.id = any(:cases)
             order by c.id, %s
            """.formatted(Notices.STEERS, Notices.PLACES, Notices.HEIGHT.formatted("d.level"));

    private final JdbcClient jdbc;

    Ladders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID caseId, Ladder.Rung rung) {}

    Map<UUID, Ladder> of(Collection<UUID> cases) {
        return jdbc
                .sql(RUNGS)
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, _) -> new Row(
                        row.getObject("case_id", UUID.class),
                        new Ladder.Rung(Division.Level.valueOf(row.getString("level")), row.getBoolean("manned"))))
                .list()
                .stream()
                .collect(groupingBy(Row::caseId, mapping(Row::rung, collectingAndThen(toList(), Ladder::new))));
    }
}
