package org.mulin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Query;

/** Units that are called together about a case and have not decided yet. */
public record MeetingView(UUID id, MeetingKind kind, String question, Instant convenedAt, List<Called> units) {

    /** A unit that was called, and when it reported in. */
    public record Called(
            UUID unit, @Nullable String unitName, @Nullable Instant reportedAt) {}

    /** One unit of the meeting, with the meeting. */
    record Row(UUID id, MeetingKind kind, String question, Instant convenedAt, Called called) {}

    private static final String OPEN = """
            select m.id, m.kind, m.question, m.convened_at, called.unit_id, u.name, called.reported_at
              from meeting m
              join meeting_unit called on called.meeting_id = m.id
              left join unit u on u.id = called.unit_id
             where m.case_id = ? and m.decided_at is null
             order by called.unit_id
            """;

    static Query<Row> open(UUID id) {
        return Query.of(OPEN, MeetingView::read, id);
    }

    static @Nullable MeetingView of(List<Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        var it = rows.getFirst();
        var called = rows.stream().map(Row::called).toList();
        return new MeetingView(it.id, it.kind, it.question, it.convenedAt, called);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("question"),
                Cases.instant(row, "convened_at"),
                new Called(
                        row.getObject("unit_id", UUID.class),
                        row.getString("name"),
                        Cases.instantOrNull(row, "reported_at")));
    }
}
