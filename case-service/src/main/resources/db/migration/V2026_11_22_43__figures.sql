-- What each step counts as, and what it was that was counted: the list behind every figure. A mark stays where it was
-- made and changes only in what it is worth: a dispatch that awaits its first contact becomes one that was contacted
-- in time, one of an excluded case is left out.
create table figure_mark (
  tenant_id   uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  case_id     uuid        not null,
  version     bigint      not null,
  measure     text        not null,
  outcome     text        not null,
  detail      text        not null,
  at          timestamptz not null,
  day         date        not null,
  division_id uuid        not null,
  unit_id     uuid,
  category_id uuid,
  handover_id uuid,
  primary key (tenant_id, case_id, version, measure),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

comment on column figure_mark.outcome is 'What happened, for a rate; empty for the rest.';
comment on column figure_mark.detail is 'What is counted: the outcome, the reason why it is left out, or how long the step took.';

create index figure_mark_measure  on figure_mark (tenant_id, measure, day desc, case_id desc, version desc);
create index figure_mark_division on figure_mark (tenant_id, division_id, measure, day desc, case_id desc, version desc);
create index figure_mark_unit     on figure_mark (tenant_id, unit_id, measure, day desc, case_id desc, version desc)
  where unit_id is not null;
create index figure_mark_category on figure_mark (tenant_id, category_id, measure, day desc, case_id desc, version desc)
  where category_id is not null;

-- The tail: what marks came and went, signed, until it is folded.
create table figure_delta (
  tenant_id   uuid    not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid    not null default uuidv7(),
  division_id uuid    not null,
  unit_id     uuid,
  category_id uuid,
  day         date    not null,
  measure     text    not null,
  detail      text    not null,
  amount      integer not null,
  primary key (tenant_id, id)
);

-- The fold: sums of marks by division and all above it. By day, by month and for ever of all; by month of each unit and
-- of each category. No category is the nil one.
create table figure (
  tenant_id   uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  division_id uuid   not null,
  grain       text   not null check (grain in ('DAY', 'MONTH', 'EVER', 'UNIT', 'CATEGORY')),
  measure     text   not null,
  starts      date   not null,
  member_id   uuid   not null,
  detail      text   not null,
  amount      bigint not null,
  primary key (tenant_id, division_id, grain, measure, starts, member_id, detail)
);

-- Above which divisions the sums of a division are added up.
create table figure_place (
  tenant_id      uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  division_id    uuid not null,
  root_id        uuid,
  district_id    uuid,
  subdistrict_id uuid,
  community_id   uuid,
  primary key (tenant_id, division_id)
);

alter table figure_mark enable row level security;
alter table figure_mark force row level security;
create policy tenant on figure_mark to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table figure_delta enable row level security;
alter table figure_delta force row level security;
create policy tenant on figure_delta to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table figure enable row level security;
alter table figure force row level security;
create policy tenant on figure to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table figure_place enable row level security;
alter table figure_place force row level security;
create policy tenant on figure_place to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on figure_mark  to ${app};
grant select, insert, delete         on figure_delta to ${app};
grant select, insert, update         on figure       to ${app};
grant select, insert, update         on figure_place to ${app};
