package org.mulin.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Query;

/** A unit's share of a case as the API shows it; `endedAt` says since when the unit has nothing to do with it any more. */
public record HandoverView(
        UUID id,
        UUID unit,
        @Nullable String unitName,
        HandoverRole role,
        HandoverStatus status,
        @Nullable String note,
        Instant sentAt,
        @Nullable Instant signedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable HandoverOutcome outcome,
        @Nullable Instant extensionAsked,
        @Nullable Instant endedAt,
        @Nullable ReturnReason returnReason,
        @Nullable String endNote) {

    /** The columns of handover `h` and its unit `u` that {@link #read} reads. */
    public static final String COLUMNS = """
            h.id as handover_id, h.unit_id as handover_unit, u.name as handover_unit_name, h.role,
            h.status as handover_status, h.note, h.sent_at, h.signed_at, h.contacted_at, h.answered_at, h.answer,
            h.outcome, h.extension_asked, h.ended_at, h.return_reason, h.end_note
            """;

    private static final String OF_CASE = "select " + COLUMNS + """
              from handover h
              left join unit u on u.id = h.unit_id
             where h.case_id = ?
             order by h.sent_at, h.unit_id
            """;

    static Query<HandoverView> ofCase(UUID id) {
        return Query.of(OF_CASE, HandoverView::read, id);
    }

    public static HandoverView read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var reason = row.getString("return_reason");
        return new HandoverView(
                row.getObject("handover_id", UUID.class),
                row.getObject("handover_unit", UUID.class),
                row.getString("handover_unit_name"),
                HandoverRole.valueOf(row.getString("role")),
                HandoverStatus.valueOf(row.getString("handover_status")),
                row.getString("note"),
                Cases.instant(row, "sent_at"),
                Cases.instantOrNull(row, "signed_at"),
                Cases.instantOrNull(row, "contacted_at"),
                Cases.instantOrNull(row, "answered_at"),
                row.getString("answer"),
                outcome == null ? null : HandoverOutcome.valueOf(outcome),
                Cases.instantOrNull(row, "extension_asked"),
                Cases.instantOrNull(row, "ended_at"),
                reason == null ? null : ReturnReason.valueOf(reason),
                row.getString("end_note"));
    }
}
