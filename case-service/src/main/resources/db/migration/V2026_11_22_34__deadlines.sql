-- What a tenant sets of its calendar; without rows here the one that is shipped holds.
create table working_hours (
  tenant_id uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  starts    text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends      text not null check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (tenant_id, starts)
);

alter table working_hours enable row level security;
alter table working_hours force row level security;
create policy tenant on working_hours to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on working_hours to ${app};

create table working_day (
  tenant_id uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  day       date not null,
  working   bool not null,
  primary key (tenant_id, day)
);

alter table working_day enable row level security;
alter table working_day force row level security;
create policy tenant on working_day to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on working_day to ${app};

-- How long a step may take: for all matters, or for those of a kind, a category and all below it, an urgency.
create table deadline_rule (
  tenant_id   uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid not null,
  kind        text,
  category_id uuid,
  urgency     text,
  step        text not null,
  amount      int  not null,
  unit        text not null,
  warn_before int  not null,
  climb_every int  not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, step, kind, category_id, urgency),
  foreign key (tenant_id, category_id) references category (tenant_id, id)
);

alter table deadline_rule enable row level security;
alter table deadline_rule force row level security;
create policy tenant on deadline_rule to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on deadline_rule to ${app};
