-- The cities and districts on this platform. No row security: the sign-in page offers them before anybody has said
-- which one is theirs, and there is nothing here that a passer-by may not read.
create table tenant (
  id         uuid        primary key,
  slug       text        not null unique,
  name       text        not null,
  root_code  text        not null,
  zone       text        not null default 'Asia/Shanghai',
  created_at timestamptz not null
);

grant select, insert on tenant to ${app};

-- People and API clients; disabled ones keep their row, because what they did still names them.
create table account (
  tenant_id     uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id            uuid        not null,
  kind          text        not null check (kind in ('PERSON', 'API_CLIENT')),
  username      text        not null,
  display_name  text        not null,
  password_hash text        not null,
  disabled_at   timestamptz,
  version       bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, username)
);

alter table account enable row level security;
alter table account force row level security;
create policy tenant on account to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on account to ${app};

-- Here, and only here, the reference data is the truth: its references must hold.
create unique index division_in_force on division (tenant_id, code) where ended_on is null;
create unique index division_root     on division (tenant_id)       where parent_id is null;

alter table division
  add foreign key (tenant_id, parent_id)      references division,
  add foreign key (tenant_id, district_id)    references division,
  add foreign key (tenant_id, subdistrict_id) references division,
  add foreign key (tenant_id, community_id)   references division;

alter table unit
  add foreign key (tenant_id, division_id) references division,
  add unique (tenant_id, division_id, name),
  add check (kind in ('DEPARTMENT', 'PARTNER', 'SOCIAL_ORGANISATION', 'PROPERTY_COMPANY', 'OWNERS_COMMITTEE'));

alter table role_grant
  add foreign key (tenant_id, account_id)  references account,
  add foreign key (tenant_id, division_id) references division,
  add foreign key (tenant_id, unit_id)     references unit,
  add unique nulls not distinct (tenant_id, account_id, role, division_id, unit_id);

-- What a division was called and where it belonged, from one day until the next change.
create table division_fact (
  tenant_id   uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          bigint generated always as identity,
  division_id uuid   not null,
  code        text   not null,
  name        text   not null,
  level       text   not null,
  parent_id   uuid,
  valid_from  date   not null,
  valid_to    date,
  primary key (tenant_id, division_id, id),
  foreign key (tenant_id, division_id) references division,
  foreign key (tenant_id, parent_id)   references division,
  check (valid_to >= valid_from)
);

create unique index division_fact_open on division_fact (tenant_id, division_id) where valid_to is null;

alter table division_fact enable row level security;
alter table division_fact force row level security;
create policy tenant on division_fact to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update (valid_to) on division_fact to ${app};

-- The feed walks ids and versions, of every tenant.
grant select (tenant_id, id, version) on division, unit, role_grant to ${feed};
create policy feed on division   for select to ${feed} using (true);
create policy feed on unit       for select to ${feed} using (true);
create policy feed on role_grant for select to ${feed} using (true);
