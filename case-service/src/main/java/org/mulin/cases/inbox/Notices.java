package org.mulin.cases.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Cases;
import org.mulin.platform.database.OrNull;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of all accounts of the tenant. Whom the grants name when something happens is told of it. */
@Repository
public class Notices {
    /** Who answers for a place; joined to a grant {@code g} on its division {@code d}. */
    public static final String STEERS = """
            (g.role in ('DISTRICT_OFFICIAL', 'COMMUNITY_SECRETARY', 'COMMUNITY_WORKER')
             or g.role = 'GRID_WORKER' and d.level = 'GRID')
            """;
    /** Who of them is told of a case {@code c} that is confidential. */
    private static final String MAY_KNOW = """
            (not c.confidential or g.role in ('DISTRICT_OFFICIAL', 'COMMUNITY_SECRETARY'))
            """;
    /** The places of a case {@code c}, from its own division {@code d} up to the tenant's root. */
    public static final String PLACES = """
            (d.id in (c.division_id, c.community_id, c.subdistrict_id, c.district_id) or d.parent_id is null)
            """;
    /** How high a division {@code d} stands. */
    public static final String HEIGHT =
            "array_position(array['GRID', 'COMMUNITY', 'SUBDISTRICT', 'DISTRICT', 'CITY'], %s)";

    private static final String TELL = """
            insert into notice (account_id, id, kind, case_id, step, due_at, at)
            select told.account_id, uuidv7(), :kind, c.id, :step, :dueAt, :at
              from cases c
             cross join lateral (
                select g.account_id
                  from role_grant g
                  join division d on d.id = g.division_id
                 where g.role = 'UNIT_HANDLER' and %1$s
                   and g.unit_id in (select unnest(:units::uuid[])
                                     union all
                                     select k.unit_id from clock k
                                      where :unitsAtWork and k.case_id = c.id and k.stopped_at is null)
                union
                select g.account_id
                  from (select d.*
                          from division d
                         where :steering and %1$s and %2$s >= coalesce(
                                 (select %5$s
                                    from handover h
                                    join division s on s.id = h.sent_from
                                   where h.case_id = c.id and h.id = :sentBy::uuid), %3$s, 1)
                           and exists (select from role_grant g where g.division_id = d.id and %4$s)
                         order by %2$s
                         limit 1) d
                  join role_grant g on g.division_id = d.id
                 where %4$s
                union
                select c.author_id where :author and c.author_id is not null) told
             where c.id = :case and told.account_id is distinct from :except::uuid
            """.formatted(
                    PLACES,
                    HEIGHT.formatted("d.level"),
                    HEIGHT.formatted(":from::text"),
                    STEERS + " and " + MAY_KNOW,
                    HEIGHT.formatted("s.level"));

    private static final String TELL_OF_NEW_HITS = """
            insert into notice (account_id, id, kind, search_id, at)
            values (:account, uuidv7(), 'NEW_HITS', :search, :at)
            on conflict (tenant_id, account_id, search_id) where search_id is not null and read_at is null do nothing
            """;
    private static final String TAKE_BACK =
            "delete from notice where account_id = :account and search_id = :search and read_at is null";

    private static final String OF_ACCOUNT = """
            select id, kind, case_id, search_id, step, due_at, at, read_at from notice where account_id = ?
            """;
    // Behind a bound, so that an inbox nobody ever reads is as quick to count as any.
    private static final String UNREAD = """
            select count(*) from (select from notice where account_id = ? and read_at is null limit 1000) unread
            """;
    private static final String READ =
            "update notice set read_at = coalesce(read_at, :at) where account_id = :account and id = :id";
    private static final String READ_ALL =
            "update notice set read_at = :at where account_id = :account and read_at is null";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Notices(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An account's newest notices after the one with this id, one row more than the limit. */
    static Query<Notice> newest(UUID account, boolean unread, @Nullable UUID after, int limit) {
        var sql = new StringBuilder(OF_ACCOUNT);
        var parameters = new ArrayList<Object>(List.of(account));
        if (unread) {
            sql.append(" and read_at is null");
        }
        if (after != null) {
            sql.append(" and id < ?");
            parameters.add(after);
        }
        sql.append(" order by id desc limit ").append(limit + 1);
        return Query.of(sql.toString(), Notices::notice, parameters.toArray());
    }

    static Query<Integer> unread(UUID account) {
        return Query.of(UNREAD, (row, _) -> row.getInt(1), account);
    }

    /** Answers 0 when the account has no such notice. */
    int read(UUID account, UUID id, Instant at) {
        return jdbc.sql(READ)
                .param("account", account)
                .param("id", id)
                .param("at", Cases.utc(at))
                .update();
    }

    void readAll(UUID account, Instant at) {
        jdbc.sql(READ_ALL).param("account", account).param("at", Cases.utc(at)).update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var step = row.getString("step");
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getObject("search_id", UUID.class),
                step == null ? null : CaseStep.valueOf(step),
                row.getObject("due_at") == null ? null : Cases.instant(row, "due_at"),
                Cases.instant(row, "at"),
                row.getObject("read_at") == null ? null : Cases.instant(row, "read_at"));
    }

    /** Writes one notice for each whom each of the news is for. */
    public void tell(List<News> news) {
        batches.batchUpdate(TELL, news.stream().map(Notices::values).toArray(MapSqlParameterSource[]::new));
    }

    /** Unless the account has not read the last one yet. */
    void tellOfNewHits(UUID account, UUID search, Instant at) {
        jdbc.sql(TELL_OF_NEW_HITS)
                .param("account", account)
                .param("search", search)
                .param("at", Cases.utc(at))
                .update();
    }

    /** What was not read of the search is not told any more. */
    void takeBack(UUID account, UUID search) {
        jdbc.sql(TAKE_BACK).param("account", account).param("search", search).update();
    }

    private static MapSqlParameterSource values(News it) {
        var audience = it.audience();
        return new MapSqlParameterSource()
                .addValue("kind", it.kind().name())
                .addValue("case", it.caseId())
                .addValue("step", OrNull.name(it.step()))
                .addValue("dueAt", OrNull.moment(it.dueAt()))
                .addValue("at", Cases.utc(it.at()))
                .addValue("units", audience.units().toArray(UUID[]::new))
                .addValue("unitsAtWork", audience.unitsAtWork())
                .addValue("steering", audience.steering())
                .addValue("from", OrNull.name(audience.from()))
                .addValue("sentBy", OrNull.uuid(audience.sentBy()))
                .addValue("author", audience.author())
                .addValue("except", OrNull.uuid(audience.except()));
    }
}
