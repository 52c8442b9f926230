-- Which words stand for one matter in a tenant's searches; a tenant without a row has what is shipped.
create table synonyms (
  tenant_id uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  lines     text[] not null,
  version   bigint not null,
  primary key (tenant_id)
);

alter table synonyms enable row level security;
alter table synonyms force row level security;
create policy tenant on synonyms to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update on synonyms to ${app};

-- What was looked for and hardly found. Until three accounts have asked the same, each is there as a hash that is good for
-- these words alone; then the hashes go and the words are shared with the administrators.
create table miss (
  tenant_id uuid    not null default nullif(current_setting('app.tenant', true), '')::uuid,
  words     text    not null,
  times     int     not null,
  askers    bytea[] not null,
  shared    boolean not null default false,
  last_on   date    not null,
  primary key (tenant_id, words)
);

create index miss_often on miss (tenant_id, times desc, words) where shared;
create index miss_old   on miss (tenant_id, last_on);

alter table miss enable row level security;
alter table miss force row level security;
create policy tenant on miss to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on miss to ${app};

-- Which tenants there is something to forget for.
create policy feed on miss for select to ${feed} using (true);
grant select (tenant_id) on miss to ${feed};
