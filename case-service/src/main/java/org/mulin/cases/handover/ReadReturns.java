package org.mulin.cases.handover;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Cases;
import org.mulin.cases.ReturnReason;
import org.mulin.cases.Rights;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what units sent back, by the division that had sent it and the reason, never by person. */
@Service
class ReadReturns {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COUNT =
            """
            select place.code as division, place.path as place, returned.reason, returned.count
              from (select h.sent_from, h.return_reason as reason, count(*) as count
                      from handover h
                      join division d on d.id = h.sent_from
                     where h.status = 'RETURNED' and h.ended_at >= :from and h.ended_at < :to
                       and (:whole or :division in (d.id, d.community_id, d.subdistrict_id, d.district_id))
                     group by h.sent_from, h.return_reason) returned
            """ + Divisions.joinPlace("returned.sent_from") + " order by place.code, returned.reason";

    private final Grants grants;
    private final Divisions divisions;
    private final JdbcClient jdbc;

    ReadReturns(Grants grants, Divisions divisions, JdbcClient jdbc) {
        this.grants = grants;
        this.divisions = divisions;
        this.jdbc = jdbc;
    }

    /** How many shares that a division sent came back in the month for this reason. */
    record Returned(@Nullable String division, @Nullable String place, ReturnReason reason, long count) {}

    /** All of a month. */
    record Returns(List<Returned> items) {}

    @Transactional(readOnly = true)
    Returns in(String code, YearMonth month) {
        var division = divisions.require(code);
        if (!grants.allow(Rights.STEER, division)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return new Returns(jdbc.sql(COUNT)
                .param("whole", division.isRoot())
                .param("division", division.id())
                .param("from", Cases.utc(month.atDay(1).atStartOfDay(ZONE).toInstant()))
                .param(
                        "to",
                        Cases.utc(
                                month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant()))
                .query(Returned.class)
                .list());
    }
}
