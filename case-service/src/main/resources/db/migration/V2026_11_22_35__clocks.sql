-- What of a case is due when. A clock keeps the measure it was started with; next_at is when the timer must look at it,
-- so one that is paused, stopped or at its end costs the timer nothing. All who write one hold its case.
create table clock (
  tenant_id   uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  case_id     uuid        not null,
  id          uuid        not null,
  step        text        not null,
  handover_id uuid,
  unit_id     uuid,
  unit        text        not null,
  warn_before int         not null,
  climb_every int         not null,
  started_at  timestamptz not null,
  due_at      timestamptz not null,
  paused_at   timestamptz,
  stopped_at  timestamptz,
  next_at     timestamptz check (next_at is null or coalesce(paused_at, stopped_at) is null),
  stage       text        not null check (stage in ('RUNNING', 'WARNED', 'OVERDUE')),
  level       text,
  primary key (tenant_id, case_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

comment on column clock.level is 'How high it has climbed since it is overdue.';

create        index clock_next on clock (tenant_id, next_at) where next_at is not null;
create unique index clock_open on clock (tenant_id, case_id, step, handover_id) nulls not distinct
  where stopped_at is null;

alter table clock enable row level security;
alter table clock force row level security;
create policy tenant on clock to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on clock to ${app};
