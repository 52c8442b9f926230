package org.mulin.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Fills a tenant with cases of the last year straight in PostgreSQL, as the service's own restricted role: rows, steps,
 * shares, clocks, what they count as, and a change for search to follow. Nearly all are closed, as in a city's life, and
 * have one clock that runs for months.
 */
public final class Generator {
    private static final int BATCH = 10_000;
    private static final int AT_ONCE = 4;

    private static final String COUNT = "select count(*) from cases";
    /** Versions: 1 filed, 2 accepted, 3 assigned, 4 resolved, 5 closed; of 50 cases, one each ends earlier. */
    private static final String FILL = """
            with words as (
              select ?::text[] as titles, ?::text[] as openings, ?::text[] as endings, ?::bigint as salt),
            drawn as (
              select n, now() - (random() * 365 + 1) * interval '1 day' as filed_at,
                     1 + floor(power(random(), 2) * :places)::int as place, case when n % 50 < 4 then 1 + n % 50 else 5 end as version
                from generate_series(:first, :last) n),
            made as (
              insert into cases (id, number, kind, status, title, description, division_id, district_id, subdistrict_id,
                                 community_id, unit_id, unit_ids, filed_at, updated_at, version)
              select uuidv7(filed_at - now()), to_char(filed_at, 'YYMM') || '-B' || upper(substr(md5(n || ' ' || random()), 1, 12)), 'CONCERN',
                     (array['FILED', 'ACCEPTED', 'ASSIGNED', 'RESOLVED', 'CLOSED'])[version],
                     titles[1 + (n + salt) % cardinality(titles)] || '（' || n || '）',
                     openings[1 + (n + salt) * 7919 % cardinality(openings)] || endings[1 + (n + salt) * 6007 % cardinality(endings)],
                     d.id, d.district_id, d.subdistrict_id, d.id, case when version > 2 then :unit::uuid end,
                     case when version > 2 then array[:unit::uuid] else '{}' end,
                     filed_at, filed_at + (version - 1) * interval '9 hours', version
                from drawn cross join words
                join (select row_number() over (order by code) as place, id, district_id, subdistrict_id
                        from division where level = 'COMMUNITY') d using (place)
              returning id, division_id, unit_id, filed_at, version),
            step as (
              select made.id, made.division_id, made.unit_id, made.filed_at, v.version, made.version as last,
                     made.filed_at + (v.version - 1) * interval '9 hours' as at
                from made cross join lateral generate_series(1, made.version) v (version)),
            noted as (
              insert into case_event (case_id, version, kind, at, unit_id)
              select id, version, (array['FILED', 'ACCEPTED', 'ASSIGNED', 'RESOLVED', 'CLOSED'])[version], at,
                     case when version = 3 then unit_id end
                from step),
            shared as (
              insert into handover (id, case_id, unit_id, role, status, filed_at, case_status, sent_at, signed_at, answered_at,
                                    answer, outcome)
              select uuidv7(filed_at - now()), id, unit_id, 'LEAD', case when last > 3 then 'ANSWERED' else 'SENT' end,
                     filed_at, (array['FILED', 'ACCEPTED', 'ASSIGNED', 'RESOLVED', 'CLOSED'])[last], at,
                     case when last > 3 then at end, case when last > 3 then at end,
                     case when last > 3 then '已处理。' end, case when last > 3 then 'SOLVED' end
                from step where version = 3
              returning id, case_id, unit_id),
            timed as (
              insert into clock (case_id, id, step, handover_id, unit_id, unit, warn_before, climb_every, started_at, due_at,
                                 stopped_at, next_at, stage)
              select step.id, uuidv7(), timing.step, shared.id, shared.unit_id, 'WORKING_HOURS', 1, 4, at, at + interval '3 days',
                     case when over then at + interval '9 hours' end, case when not over then now() + random() * interval '300 days' end,
                     'RUNNING'
                from step
                join (values (3, 'SIGN', true), (3, 'ANSWER', true), (4, 'CALL_BACK', true), (5, 'FOLLOW_UP', false))
                  as timing (version, step, over) using (version)
                left join shared on shared.case_id = step.id and step.version = 3),
            changed as (
              insert into change (entity, entity_id, version, event, at)
              select 'case', id, last, (array['FILED', 'ACCEPTED', 'ASSIGNED', 'RESOLVED', 'CLOSED'])[last], at
                from step where version = last),
            marked as (
              insert into figure_mark (case_id, version, measure, outcome, detail, at, day, division_id, unit_id)
              select id, version, measure, outcome, detail, at, (at at time zone 'Asia/Shanghai')::date, division_id,
                     case when version > 2 then unit_id end
                from step
                join (values (1, 'FILED', '', ''), (2, 'ACCEPTED', '', '04'), (3, 'DISPATCHED', '', '04'),
                             (3, 'RESPONSE', 'OPEN', 'OPEN'), (4, 'RESOLVED', '', '05'), (5, 'CLOSED', '', '04'),
                             (5, 'FIXED', '', '05')) as mark (version, measure, outcome, detail) using (version))
            select
            """;
    /** What the marks come to, folded as they would have been long ago. */
    private static final String FIGURES = """
            with counted as (
              select division_id, unit_id, day, measure, detail, count(*) as amount from figure_mark group by 1, 2, 3, 4, 5)
            insert into figure (division_id, grain, measure, starts, member_id, detail, amount)
            select above.id, g.grain, c.measure, g.starts, g.member_id, c.detail, sum(c.amount)
              from counted c
              join division d on d.id = c.division_id
             cross join lateral (
                select distinct id
                  from unnest(array[d.id, d.community_id, d.subdistrict_id, d.district_id,
                                    (select id from division where parent_id is null)]) as a (id)
                 where id is not null) above
             cross join lateral (values
               ('DAY', c.day, '00000000-0000-0000-0000-000000000000'::uuid),
               ('MONTH', date_trunc('month', c.day)::date, '00000000-0000-0000-0000-000000000000'),
               ('EVER', date '0001-01-01', case when c.measure in ('FILED', 'RESOLVED')
                                                then '00000000-0000-0000-0000-000000000000'::uuid end),
               ('UNIT', date_trunc('month', c.day)::date, c.unit_id),
               ('CATEGORY', date_trunc('month', c.day)::date, '00000000-0000-0000-0000-000000000000')
              ) as g (grain, starts, member_id)
             where g.member_id is not null
             group by 1, 2, 3, 4, 5, 6
            on conflict (tenant_id, division_id, grain, measure, starts, member_id, detail)
               do update set amount = excluded.amount
            """;

    private final Platform platform;
    private final Consumer<String> progress;
    private final Words words;

    public Generator(Platform platform, Words words, Consumer<String> progress) {
        this.platform = platform;
        this.words = words;
        this.progress = progress;
    }

    /** What cases say: a title, and an opening and an ending that are drawn apart. */
    public record Words(List<String> titles, List<String> openings, List<String> endings) {
        static final Words FEW = new Words(
                List.of("路灯不亮", "下水道堵塞", "楼道堆物", "噪声扰民", "占道经营", "电梯停运", "水压不足", "垃圾清运"),
                List.of("小区东门附近，晚上走路看不清。", "已经三天，希望尽快派人看一看。", "雨后积水，老人只能绕行。"),
                List.of("", "请尽快处理。", "以前反映过一次。", "邻居们都这样说，希望有人来看一看。"));
    }

    /** Adds what is missing to the town's size, a few batches at a time, and tells how many cases those were. */
    public long fill(SizedTown town) throws SQLException {
        try (var connection = inTenant(town)) {
            var have = count(connection);
            if (have >= town.size()) {
                return 0;
            }
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                var batches = new ArrayList<Future<?>>();
                for (var first = have + 1; first <= town.size(); first += BATCH) {
                    var from = first;
                    batches.add(threads.submit(() -> batch(town, from)));
                }
                for (var batch : batches) {
                    batch.get();
                }
            } catch (InterruptedException | ExecutionException failure) {
                throw new Failure(town.client().tenant() + " could not be filled: " + failure);
            }
            progress.accept(town.client().tenant() + ": its figures");
            execute(connection, FIGURES);
            analyze();
            return town.size() - have;
        }
    }

    private boolean batch(SizedTown town, long first) throws SQLException {
        try (var connection = inTenant(town)) {
            var last = Math.min(first + BATCH - 1, town.size());
            progress.accept("%s: cases %d to %d".formatted(town.client().tenant(), first, last));
            fill(connection, town, first, last);
            return true;
        }
    }

    private Connection inTenant(SizedTown town) throws SQLException {
        var connection = connect("app");
        setTenant(connection, town.tenant());
        execute(connection, "set transaction_timeout = 0");
        return connection;
    }

    private void fill(Connection connection, SizedTown town, long first, long last) throws SQLException {
        var sql = FILL.replace(":places", Integer.toString(town.communities().size()))
                .replace(":first", Long.toString(first))
                .replace(":last", Long.toString(last))
                .replace(":unit", "?");
        try (var statement = connection.prepareStatement(sql)) {
            setWords(statement, town);
            statement.setString(5, town.unit());
            statement.setString(6, town.unit());
            statement.execute();
        }
    }

    private void setWords(PreparedStatement statement, SizedTown town) throws SQLException {
        var parameter = 1;
        for (var some : List.of(words.titles(), words.openings(), words.endings())) {
            statement.setArray(parameter++, statement.getConnection().createArrayOf("text", some.toArray()));
        }
        // The same towns say the same in every run, and towns of different sizes not in the same order.
        statement.setLong(parameter, town.size());
    }

    /** As it would be after a night: what the planner knows, and pages that all can see. */
    private void analyze() throws SQLException {
        try (var owner = connect("owner");
                var statement = owner.createStatement()) {
            for (var table : List.of("cases", "case_event", "handover", "clock", "change", "figure_mark", "figure")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COUNT)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void setTenant(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private Connection connect(String role) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/cases?ApplicationName=bench&prepareThreshold=0"
                .formatted(platform.port(Platform.POSTGRES));
        return DriverManager.getConnection(
                url,
                "cases_" + role,
                platform.secrets().path("database.cases." + role).asString());
    }
}
