-- What waits for its requester comes back to somebody; for what waits already the time begins now. Of the cases at work
-- that stand by themselves, those whose clocks stand still are waiting.
-- Only for this is the owner, as whom migrations run, let in.
alter table cases no force row level security;
alter table clock no force row level security;
insert into clock (tenant_id, case_id, id, step, unit, warn_before, climb_every, started_at, due_at, next_at, stage,
                   division_id, district_id, subdistrict_id, community_id)
select c.tenant_id, c.id, uuidv7(), 'WAIT', 'WORKING_DAYS', 2, 5, now(), now() + interval '14 days',
       now() + interval '14 days', 'RUNNING', c.division_id, c.district_id, c.subdistrict_id, c.community_id
  from (select distinct tenant_id, case_id from clock where paused_at is not null and stopped_at is null) still
  join cases c on c.tenant_id = still.tenant_id and c.id = still.case_id
 where c.status in ('ACCEPTED', 'ASSIGNED') and c.parent_id is null;
alter table clock force row level security;
alter table cases force row level security;
