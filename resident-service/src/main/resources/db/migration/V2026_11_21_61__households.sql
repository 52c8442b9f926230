-- Who lives at a dwelling together, from when to when. Lists show the present ones, so their indexes hold no others.
create table household (
  tenant_id      uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id             uuid   not null,
  dwelling_id    uuid   not null,
  estate_id      uuid   not null,
  number         text,
  tenure         text   not null check (tenure in ('OWNED', 'RENTED', 'OTHER')),
  lived_from     date   not null,
  lived_to       date,
  checked_at     timestamptz,
  checked_by     uuid,
  community_id   uuid   not null,
  subdistrict_id uuid,
  district_id    uuid,
  version        bigint not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, dwelling_id) references address (tenant_id, id),
  foreign key (tenant_id, estate_id)   references address (tenant_id, id)
);

create index household_dwelling    on household (tenant_id, dwelling_id, id);
create index household_recut       on household (tenant_id, community_id, id);
create index household_all         on household (tenant_id, id)                 where lived_to is null;
create index household_district    on household (tenant_id, district_id, id)    where lived_to is null;
create index household_subdistrict on household (tenant_id, subdistrict_id, id) where lived_to is null;
create index household_community   on household (tenant_id, community_id, id)   where lived_to is null;
create index household_estate      on household (tenant_id, estate_id, id)      where lived_to is null;

alter table household enable row level security;
alter table household force row level security;
create policy tenant on household to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on household for select to ${feed} using (true);

grant select, insert, update on household to ${app};
grant select (tenant_id, id, version) on household to ${feed};
