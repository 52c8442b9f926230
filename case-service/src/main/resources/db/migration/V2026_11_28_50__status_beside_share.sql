-- The case's status beside a unit's live share, as its moment of filing is, so that a unit's list by status is read in
-- order and never longer than it is shown.
alter table handover add column case_status text not null default 'ASSIGNED';

-- Only for this is the owner, as whom migrations run, let in.
alter table cases no force row level security;
alter table handover no force row level security;
update handover h
   set case_status = c.status
  from cases c
 where c.tenant_id = h.tenant_id and c.id = h.case_id and h.ended_at is null;
alter table handover force row level security;
alter table cases force row level security;

create index handover_newest_status on handover (tenant_id, unit_id, case_status, filed_at desc, case_id desc)
  where ended_at is null;

-- A grid's list by status; that of all levels above it has its own.
create index cases_division_status on cases (tenant_id, division_id, status, filed_at desc, id desc);
