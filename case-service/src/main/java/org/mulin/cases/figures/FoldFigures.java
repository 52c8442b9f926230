package org.mulin.cases.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mulin.cases.Cases;
import org.mulin.platform.feed.WalkableTenants;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Folds the tail into sums, tenant by tenant and a batch at a time. One statement takes rows from the one and adds them
 * to the other, so whoever reads both in one statement finds each of them once. What is young stays a while, so that
 * many rows become one.
 */
@Service
public class FoldFigures {
    private static final Logger LOG = LoggerFactory.getLogger(FoldFigures.class);
    private static final int BATCH = 5_000;

    /** Held until the transaction ends: two who fold would lock each other up. */
    static final String LOCK =
            "pg_advisory_xact_lock(hashtextextended('figures ' || current_setting('app.tenant'), 0))";

    private static final String TRY_LOCK = "select " + LOCK.replace("pg_", "pg_try_");
    private static final String BEFORE = "(lpad(to_hex(:before), 12, '0') || repeat('0', 20))::uuid";
    // All of these are planned once and run while the tail is empty or long: none leaves a join to the planner's guess.
    private static final String PLACE = """
            insert into figure_place (division_id, root_id, district_id, subdistrict_id, community_id)
            select d.division_id, (select id from division where parent_id is null and ended_on is null limit 1),
                   v.district_id, v.subdistrict_id, v.community_id
              from (select distinct division_id
                      from (select division_id from figure_delta where id < %s order by id limit %d) oldest) d
              left join lateral (select district_id, subdistrict_id, community_id
                                   from division where id = d.division_id offset 0) v on true
             where not exists (select from figure_place p where p.division_id = d.division_id)
            on conflict do nothing
            """.formatted(BEFORE, BATCH);

    private static final String IS_PLACED = "exists (select from figure_place p where p.division_id = t.division_id)";

    /** The last row of a batch. One that came after the places were written waits for the next, or it would be in no sum. */
    private static final String LAST = """
            select id
              from (select id from figure_delta t where id < %s and %s order by id limit %d) batch
             order by id desc
             limit 1
            """.formatted(BEFORE, IS_PLACED, BATCH);

    /** Which sums a row of the tail is part of, for a division it lies in. */
    static final String GRAINS = """
            cross join lateral (values
              ('DAY', d.day, '00000000-0000-0000-0000-000000000000'::uuid),
              ('MONTH', date_trunc('month', d.day)::date, '00000000-0000-0000-0000-000000000000'),
              ('EVER', date '0001-01-01', case when d.measure in ('FILED', 'REOPENED', 'REFUSED', 'RESOLVED')
                                               then '00000000-0000-0000-0000-000000000000'::uuid end),
              ('UNIT', date_trunc('month', d.day)::date, d.unit_id),
              ('CATEGORY', date_trunc('month', d.day)::date,
               coalesce(d.category_id, '00000000-0000-0000-0000-000000000000'))) as g (grain, starts, member_id)
            """;
    /** Adds what a query answers to the sums, in one order, as locks want it. */
    static final String ADD = """
            insert into figure (division_id, grain, measure, starts, member_id, detail, amount)
            select division_id, grain, measure, starts, member_id, detail, sum(amount)
              from (%s) added
             where member_id is not null
             group by division_id, grain, measure, starts, member_id, detail
            having sum(amount) <> 0
             order by division_id, grain, measure, starts, member_id, detail
            on conflict (tenant_id, division_id, grain, measure, starts, member_id, detail)
               do update set amount = figure.amount + excluded.amount
            """;

    private static final String FOLD =
            """
            with d as (
              delete from figure_delta t where id <= (%s) and %s
              returning division_id, unit_id, category_id, day, measure, detail, amount),
            folded as (
            """.formatted(LAST, IS_PLACED) + ADD.formatted("""
            select above.id as division_id, g.grain, d.measure, g.starts, g.member_id, d.detail, d.amount
              from d
             cross join lateral (
                select distinct id
                  from (select unnest(array[division_id, community_id, subdistrict_id, district_id, root_id]) as id
                          from figure_place where division_id = d.division_id offset 0) a
                 where id is not null) above
            """ + GRAINS) + ") select count(*) from d";

    private final JdbcClient jdbc;
    private final WalkableTenants tenants;
    private final TenantScope scope;
    private final Clock clock;
    private final Duration after;

    FoldFigures(
            JdbcClient jdbc,
            WalkableTenants tenants,
            TenantScope scope,
            Clock clock,
            @Value("${mulin.figures.fold-after:PT1M}") Duration after) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.scope = scope;
        this.clock = clock;
        this.after = after;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void fold() {
        var before = clock.instant().minus(after);
        for (var tenant : tenants.of(Cases.ENTITY)) {
            try {
                fold(tenant, before);
            } catch (RuntimeException failure) {
                LOG.warn("Some figures stay in the tail a while longer: {}", failure.toString());
            }
        }
    }

    /** Folds what a tenant's steps have added before a moment, unless another process is at it. */
    public void fold(TenantId tenant, Instant before) {
        while (scope.call(tenant, () -> foldSome(before)) == BATCH) {
            // The next batch.
        }
    }

    private int foldSome(Instant before) {
        if (!jdbc.sql(TRY_LOCK).query(Boolean.class).single()) {
            return 0;
        }
        jdbc.sql(PLACE).param("before", before.toEpochMilli()).update();
        return jdbc.sql(FOLD)
                .param("before", before.toEpochMilli())
                .query(Integer.class)
                .single();
    }
}
