-- One unit's share of a case. A share is live until it is returned, withdrawn or the case is reopened; a unit reaches a
-- case through its live shares alone. The case's own moment stands beside it, so that a unit's list is read in order.
create table handover (
  tenant_id     uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id            uuid        not null,
  case_id       uuid        not null,
  unit_id       uuid        not null,
  role          text        not null check (role in ('LEAD', 'CO')),
  status        text        not null
    check (status in ('SENT', 'SIGNED', 'CONTACTED', 'ANSWERED', 'RETURNED', 'WITHDRAWN')),
  filed_at      timestamptz not null,
  sent_from     uuid,
  note          text,
  sent_at       timestamptz not null,
  signed_at     timestamptz,
  contacted_at  timestamptz,
  answered_at   timestamptz,
  ended_at      timestamptz,
  answer        text,
  outcome       text check (outcome in ('SOLVED', 'EXPLAINED', 'OUTSIDE')),
  return_reason text check (return_reason in ('WRONG_UNIT', 'NOT_IN_REMIT', 'WRONG_PLACE', 'INCOMPLETE', 'DUPLICATE')),
  end_note      text,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

comment on column handover.sent_from is 'The division for which it was sent; mis-sending is counted there, never by person.';

create unique index handover_lead on handover (tenant_id, case_id) where role = 'LEAD' and ended_at is null;
create unique index handover_once on handover (tenant_id, case_id, unit_id) where ended_at is null;
create index handover_case   on handover (tenant_id, case_id, id);
create index handover_newest on handover (tenant_id, unit_id, filed_at desc, case_id desc) where ended_at is null;
create index handover_work   on handover (tenant_id, unit_id, status, id desc) where ended_at is null;
create index handover_open   on handover (tenant_id, unit_id, id desc)
  where ended_at is null and status in ('SENT', 'SIGNED', 'CONTACTED');

alter table handover enable row level security;
alter table handover force row level security;
create policy tenant on handover to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on handover to ${app};

-- The units with a live share, beside the lead: who may read a case is seen on its own row.
alter table cases add column unit_ids uuid[] not null default '{}';

-- What was given to a unit so far becomes its share. Only for this is the owner, as whom migrations run, let in.
alter table cases no force row level security;
alter table handover no force row level security;
update cases set unit_ids = array[unit_id] where unit_id is not null;
insert into handover (tenant_id, id, case_id, unit_id, role, status, filed_at, sent_at, answered_at)
select tenant_id, uuidv7(), id, unit_id, 'LEAD', case when status = 'ASSIGNED' then 'SENT' else 'ANSWERED' end,
       filed_at, updated_at, case when status <> 'ASSIGNED' then updated_at end
  from cases
 where unit_id is not null;
alter table handover force row level security;
alter table cases force row level security;

-- Lists of a unit are read through its shares.
drop index cases_unit;
