-- Until when the unit asks to be given time; empty once it is decided.
alter table handover add column extension_asked timestamptz;

-- Who mis-sends is counted by month.
create index handover_returned on handover (tenant_id, ended_at) where status = 'RETURNED';

-- Units that are called together about a case. Who has no share of it is invited: it reads the case until they decide.
create table meeting (
  tenant_id   uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid        not null,
  case_id     uuid        not null,
  kind        text        not null check (kind in ('JOINT_REVIEW', 'WHISTLE')),
  question    text        not null,
  convened_at timestamptz not null,
  decided_at  timestamptz,
  decision    text,
  unit_id     uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

comment on column meeting.unit_id is 'Whose the case is, as they decided.';

create unique index meeting_open on meeting (tenant_id, case_id) where decided_at is null;

create table meeting_unit (
  tenant_id   uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  meeting_id  uuid not null,
  unit_id     uuid not null,
  reported_at timestamptz,
  primary key (tenant_id, meeting_id, unit_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);

alter table meeting enable row level security;
alter table meeting force row level security;
create policy tenant on meeting to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table meeting_unit enable row level security;
alter table meeting_unit force row level security;
create policy tenant on meeting_unit to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on meeting, meeting_unit to ${app};

alter table handover drop constraint handover_status_check;
alter table handover add constraint handover_status_check
  check (status in ('OFFERED', 'INVITED', 'SENT', 'SIGNED', 'CONTACTED', 'ANSWERED', 'RETURNED', 'WITHDRAWN'));
drop index handover_open;
create index handover_open on handover (tenant_id, unit_id, id desc)
  where ended_at is null and status in ('OFFERED', 'INVITED', 'SENT', 'SIGNED', 'CONTACTED');
