package org.mulin.cases.handover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseScope;
import org.mulin.cases.HandoverStatus;
import org.mulin.cases.HandoverView;
import org.mulin.cases.Rights;
import org.mulin.cases.Urgency;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;

/** The work list of the caller's units: their live shares, newest first. */
@Service
class ReadHandovers {
    private static final String OPEN = " and h.status in ('OFFERED', 'INVITED', 'SENT', 'SIGNED', 'CONTACTED')";
    private static final String LISTED = "select " + HandoverView.COLUMNS + """
                   , c.id as case_id, c.number, c.title, c.urgency, c.version, place.path as place_path
              from (%s) h
              join cases c on c.id = h.case_id
              left join unit u on u.id = h.unit_id
            """ + Divisions.joinPlace("c.division_id")
            + " order by h.id desc limit %d";

    private final RoundTrip trip;

    ReadHandovers(RoundTrip trip) {
        this.trip = trip;
    }

    /** A share and the case it is of, whose version its steps name. */
    record Listed(
            @JsonUnwrapped HandoverView share,
            UUID caseId,
            String number,
            String title,
            Urgency urgency,
            @Nullable String place,
            long version) {}

    /** Those of one status; without it, those that wait for the unit. */
    Page<Listed> list(@Nullable HandoverStatus status, @Nullable String cursor, int limit) {
        var after = Cursor.parse(cursor, 1);
        var grants = Grants.query();
        trip.read(grants);
        var held = Grants.with(Rights.HANDLE, grants);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var found = newest(CaseScope.of(held, null), status, after, limit);
        trip.read(found);
        return Page.of(found.rows(), limit, it -> Cursor.of(it.share().id()));
    }

    private static Query<Listed> newest(
            CaseScope scope, @Nullable HandoverStatus status, @Nullable Cursor after, int limit) {
        var parameters = new ArrayList<Object>();
        var parts = new ArrayList<String>();
        for (var part : scope.parts()) {
            var sql = new StringBuilder("select h.* from cases c").append(part.sql());
            parameters.addAll(part.parameters());
            if (status == null) {
                sql.append(OPEN);
            } else {
                sql.append(" and h.status = ?");
                parameters.add(status.name());
            }
            if (after != null) {
                sql.append(" and h.id < ?");
                parameters.add(after.uuid(0));
            }
            parts.add(sql.append(" order by h.id desc limit ").append(limit + 1).toString());
        }
        var found = parts.size() == 1 ? parts.getFirst() : "(" + String.join(") union (", parts) + ")";
        return Query.of(LISTED.formatted(found, limit + 1), ReadHandovers::read, parameters.toArray());
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                HandoverView.read(row, number),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("place_path"),
                row.getLong("version"));
    }
}
