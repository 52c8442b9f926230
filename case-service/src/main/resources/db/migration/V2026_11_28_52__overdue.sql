-- Where the case of a clock lies, so that what is overdue in a place is read in order. Only what is overdue is in these
-- indexes: whoever is in time pays nothing for them.
alter table clock
  add column division_id    uuid,
  add column district_id    uuid,
  add column subdistrict_id uuid,
  add column community_id   uuid;

-- Only for this is the owner, as whom migrations run, let in.
alter table cases no force row level security;
alter table clock no force row level security;
update clock k
   set division_id = c.division_id, district_id = c.district_id, subdistrict_id = c.subdistrict_id,
       community_id = c.community_id
  from cases c
 where c.tenant_id = k.tenant_id and c.id = k.case_id and k.stopped_at is null;
alter table clock force row level security;
alter table cases force row level security;

create index clock_overdue             on clock (tenant_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
create index clock_overdue_district    on clock (tenant_id, district_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
create index clock_overdue_subdistrict on clock (tenant_id, subdistrict_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
create index clock_overdue_community   on clock (tenant_id, community_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
create index clock_overdue_division    on clock (tenant_id, division_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
create index clock_overdue_unit        on clock (tenant_id, unit_id, due_at, id)
  where stage = 'OVERDUE' and stopped_at is null and paused_at is null;
