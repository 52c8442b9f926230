-- The tenant's category tree; a category is addressed by its path of names.
create table category (
  tenant_id uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id        uuid not null,
  parent_id uuid,
  name      text not null,
  path      text not null,
  primary key (tenant_id, id),
  unique (tenant_id, path),
  foreign key (tenant_id, parent_id) references category (tenant_id, id)
);

create index category_parent on category (tenant_id, parent_id, name);

alter table category enable row level security;
alter table category force row level security;
create policy tenant on category to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on category to ${app};

-- Matters. District, subdistrict and community stand beside the division, so that every list is an equality with an
-- index that ends in the sort. Divisions and units are identity-service's, so nothing references its copy.
create table cases (
  tenant_id       uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id              uuid        not null,
  number          text        not null,
  kind            text        not null check (kind in ('CONCERN', 'DISPUTE', 'ERRAND', 'FINDING', 'SUGGESTION')),
  status          text        not null check (status in ('FILED', 'ACCEPTED', 'ASSIGNED', 'RESOLVED', 'CLOSED')),
  title           text        not null,
  description     text        not null,
  division_id     uuid        not null,
  district_id     uuid,
  subdistrict_id  uuid,
  community_id    uuid,
  category_id     uuid,
  unit_id         uuid,
  requester_name  bytea,
  requester_phone bytea,
  filed_at        timestamptz not null,
  updated_at      timestamptz not null,
  version         bigint      not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, category_id) references category (tenant_id, id)
);

comment on column cases.requester_name is 'Sealed with the tenant''s key.';
comment on column cases.requester_phone is 'Sealed with the tenant''s key.';

create index cases_newest             on cases (tenant_id, filed_at desc, id desc);
create index cases_newest_status      on cases (tenant_id, status, filed_at desc, id desc);
create index cases_district           on cases (tenant_id, district_id, filed_at desc, id desc);
create index cases_district_status    on cases (tenant_id, district_id, status, filed_at desc, id desc);
create index cases_subdistrict        on cases (tenant_id, subdistrict_id, filed_at desc, id desc);
create index cases_subdistrict_status on cases (tenant_id, subdistrict_id, status, filed_at desc, id desc);
create index cases_community          on cases (tenant_id, community_id, filed_at desc, id desc);
create index cases_community_status   on cases (tenant_id, community_id, status, filed_at desc, id desc);
create index cases_division           on cases (tenant_id, division_id, filed_at desc, id desc);
create index cases_unit               on cases (tenant_id, unit_id, filed_at desc, id desc);

alter table cases enable row level security;
alter table cases force row level security;
create policy tenant on cases to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on cases for select to ${feed} using (true);

grant select, insert, update on cases to ${app};
grant select (tenant_id, id, version) on cases to ${feed};

-- The timeline: one row per step, never changed.
create table case_event (
  tenant_id  uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  case_id    uuid        not null,
  version    bigint      not null,
  kind       text        not null,
  at         timestamptz not null,
  account_id uuid,
  unit_id    uuid,
  note       text,
  primary key (tenant_id, case_id, version),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

alter table case_event enable row level security;
alter table case_event force row level security;
create policy tenant on case_event to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on case_event to ${app};

-- Where a case came from when it was not filed here: taken in exactly once.
create table case_source (
  tenant_id   uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  source      text not null,
  external_id text not null,
  case_id     uuid not null,
  primary key (tenant_id, source, external_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id) deferrable initially deferred
);

create index case_source_case on case_source (tenant_id, case_id);

alter table case_source enable row level security;
alter table case_source force row level security;
create policy tenant on case_source to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on case_source to ${app};
