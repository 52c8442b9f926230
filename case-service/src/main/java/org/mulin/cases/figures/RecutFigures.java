package org.mulin.cases.figures;

import org.mulin.platform.access.Division;
import org.mulin.platform.access.Recut;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes what a re-cut division has counted from the sums of those it lay in to those it lies in now. */
@Service
class RecutFigures implements Recut {
    private static final String LOCK = "select " + FoldFigures.LOCK;

    /** Its own part of the sums above it is what its marks say, less what still is in the tail. */
    private static final String MOVE = """
            with place as (
              select * from figure_place
               where division_id = :division
                 and (district_id, subdistrict_id, community_id)
                     is distinct from (:district::uuid, :subdistrict::uuid, :community::uuid)),
            above as (
              select id, sum(sign) as sign
                from (select distinct id, -1 as sign
                        from place cross join unnest(array[district_id, subdistrict_id, community_id]) as was (id)
                      union all
                      select distinct id, 1
                        from place cross join unnest(array[:district::uuid, :subdistrict::uuid, :community::uuid]) as now (id)
                     ) changed
               where id <> :division and id <> (select root_id from place)
               group by id
              having sum(sign) <> 0),
            d as (
              select m.unit_id, m.category_id, m.day, m.measure, m.detail, 1 as amount
                from place join figure_mark m on m.division_id = place.division_id
              union all
              select t.unit_id, t.category_id, t.day, t.measure, t.detail, - t.amount
                from place join figure_delta t on t.division_id = place.division_id),
            moved as (
            """ + FoldFigures.ADD.formatted("""
            select above.id as division_id, g.grain, d.measure, g.starts, g.member_id, d.detail, d.amount * above.sign as amount
              from d cross join above
            """ + FoldFigures.GRAINS) + """
            )
            update figure_place p
               set district_id = :district, subdistrict_id = :subdistrict, community_id = :community
              from place
             where p.division_id = place.division_id
            """;

    private final JdbcClient jdbc;
    private final TenantScope tenants;

    RecutFigures(JdbcClient jdbc, TenantScope tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    @Override
    public void moved(TenantId tenant, Division now) {
        tenants.run(tenant, () -> {
            jdbc.sql(LOCK).query().listOfRows();
            jdbc.sql(MOVE)
                    .param("division", now.id())
                    .param("district", now.district())
                    .param("subdistrict", now.subdistrict())
                    .param("community", now.community())
                    .update();
        });
    }
}
