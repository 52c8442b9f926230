-- What an account asked the search box, sealed; the key is a hash by which the same question is known again.
create table asked (
  tenant_id  uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  account_id uuid        not null,
  key        bytea       not null,
  words      bytea       not null,
  asked_at   timestamptz not null,
  primary key (tenant_id, account_id, key)
);

create index asked_newest on asked (tenant_id, account_id, asked_at desc, key);
create index asked_old    on asked (tenant_id, asked_at);

alter table asked enable row level security;
alter table asked force row level security;
create policy tenant on asked to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on asked to ${app};

-- Which tenants there is something to forget for.
create policy feed on asked for select to ${feed} using (true);
grant select (tenant_id) on asked to ${feed};
