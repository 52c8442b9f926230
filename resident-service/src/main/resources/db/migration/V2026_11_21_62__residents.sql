-- Residents, each in the household of the present or last stay.
create table resident (
  tenant_id       uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id              uuid   not null,
  name            bytea  not null,
  phone           bytea,
  emergency_name  bytea,
  emergency_phone bytea,
  household_id    uuid   not null,
  relation        text check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER_RELATIVE', 'LODGER', 'OTHER')),
  lived_from      date   not null,
  lived_to        date,
  account_id      uuid,
  community_id    uuid   not null,
  subdistrict_id  uuid,
  district_id     uuid,
  version         bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id)
);

comment on column resident.name is 'Sealed with the tenant''s key.';
comment on column resident.phone is 'Sealed with the tenant''s key.';
comment on column resident.emergency_name is 'Sealed with the tenant''s key.';
comment on column resident.emergency_phone is 'Sealed with the tenant''s key.';
comment on column resident.account_id is 'The account that is linked to this file.';

create unique index resident_account     on resident (tenant_id, account_id) where account_id is not null;
create index        resident_household   on resident (tenant_id, household_id, id);
create index        resident_recut       on resident (tenant_id, community_id, id);
create index        resident_all         on resident (tenant_id, id)                 where lived_to is null;
create index        resident_district    on resident (tenant_id, district_id, id)    where lived_to is null;
create index        resident_subdistrict on resident (tenant_id, subdistrict_id, id) where lived_to is null;
create index        resident_community   on resident (tenant_id, community_id, id)   where lived_to is null;

alter table resident enable row level security;
alter table resident force row level security;
create policy tenant on resident to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on resident for select to ${feed} using (true);

grant select, insert, update on resident to ${app};
grant select (tenant_id, id, version) on resident to ${feed};

-- Where residents lived before their present or last stay: one row per stay, never changed.
create table former_stay (
  tenant_id    uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  resident_id  uuid   not null,
  version      bigint not null,
  household_id uuid   not null,
  relation     text,
  lived_from   date   not null,
  lived_to     date   not null,
  primary key (tenant_id, resident_id, version),
  foreign key (tenant_id, resident_id)  references resident (tenant_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id)
);

comment on column former_stay.version is 'The resident''s when the stay became a former one.';

create index former_stay_household on former_stay (tenant_id, household_id, resident_id);

alter table former_stay enable row level security;
alter table former_stay force row level security;
create policy tenant on former_stay to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on former_stay to ${app};

-- A code handed over at the counter, with which a person links an account to the file, once.
create table link_code (
  tenant_id   uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  resident_id uuid        not null,
  code_hash   bytea       not null,
  expires_at  timestamptz not null,
  primary key (tenant_id, resident_id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, resident_id) references resident (tenant_id, id)
);

alter table link_code enable row level security;
alter table link_code force row level security;
create policy tenant on link_code to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on link_code to ${app};
