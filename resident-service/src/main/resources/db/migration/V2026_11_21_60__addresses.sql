-- The address tree: estates in a community, buildings, stairways if there are any, dwellings. A row knows every address
-- above it; its parent is the nearest of them, and an estate's is its community. The key is the label as it is looked
-- up and sorted: 三栋, 3号楼 and 3 are one, and 2 comes before 10.
create table address (
  tenant_id      uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id             uuid   not null,
  kind           text   not null check (kind in ('ESTATE', 'BUILDING', 'STAIRWAY', 'DWELLING')),
  label          text   not null,
  key            text   not null,
  estate_id      uuid,
  building_id    uuid,
  stairway_id    uuid,
  parent_id      uuid   not null generated always as (coalesce(stairway_id, building_id, estate_id, community_id)) stored,
  community_id   uuid   not null,
  subdistrict_id uuid,
  district_id    uuid,
  version        bigint not null,
  primary key (tenant_id, id),
  unique (tenant_id, parent_id, key, kind),
  foreign key (tenant_id, estate_id)   references address (tenant_id, id),
  foreign key (tenant_id, building_id) references address (tenant_id, id),
  foreign key (tenant_id, stairway_id) references address (tenant_id, id)
);

create index address_kind        on address (tenant_id, kind, key, id);
create index address_district    on address (tenant_id, district_id, kind, key, id);
create index address_subdistrict on address (tenant_id, subdistrict_id, kind, key, id);
create index address_community   on address (tenant_id, community_id, kind, key, id);

alter table address enable row level security;
alter table address force row level security;
create policy tenant on address to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on address for select to ${feed} using (true);

grant select, insert, update on address to ${app};
grant select (tenant_id, id, version) on address to ${feed};
