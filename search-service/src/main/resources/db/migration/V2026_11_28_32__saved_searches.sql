-- Questions that an account keeps, sealed, and how much there is since it last looked.
create table saved_search (
  tenant_id  uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  account_id uuid        not null,
  id         uuid        not null,
  key        bytea       not null,
  question   bytea       not null,
  since      timestamptz not null,
  new_hits   int         not null default 0,
  primary key (tenant_id, account_id, id),
  unique (tenant_id, account_id, key)
);

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy tenant on saved_search to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on saved_search to ${app};
grant update (since, new_hits) on saved_search to ${app};

-- Which tenants there is something to look for.
create policy feed on saved_search for select to ${feed} using (true);
grant select (tenant_id) on saved_search to ${feed};

-- Background work that one process does for all tenants.
create table lease (
  work        text        not null,
  holder      uuid        not null,
  leased_till timestamptz not null,
  primary key (work)
);

grant select, insert, update on lease to ${app};
