-- Divisions, units and grants: the truth in identity-service, a copy that follows its feed in every other service.
create table division (
  tenant_id      uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id             uuid   not null,
  code           text   not null,
  name           text   not null,
  level          text   not null check (level in ('CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'GRID')),
  parent_id      uuid,
  district_id    uuid,
  subdistrict_id uuid,
  community_id   uuid,
  ended_on       date,
  version        bigint not null,
  primary key (tenant_id, id)
);

create index division_code   on division (tenant_id, code);
create index division_parent on division (tenant_id, parent_id, code);

create table unit (
  tenant_id   uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid   not null,
  name        text   not null,
  kind        text   not null,
  division_id uuid   not null,
  version     bigint not null,
  primary key (tenant_id, id)
);

create table role_grant (
  tenant_id   uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id          uuid   not null,
  account_id  uuid   not null,
  role        text   not null,
  division_id uuid   not null,
  unit_id     uuid,
  version     bigint not null,
  primary key (tenant_id, id)
);

create index role_grant_account on role_grant (tenant_id, account_id);

alter table division enable row level security;
alter table division force row level security;
create policy tenant on division to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table unit enable row level security;
alter table unit force row level security;
create policy tenant on unit to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy tenant on role_grant to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on division, unit, role_grant to ${app};
