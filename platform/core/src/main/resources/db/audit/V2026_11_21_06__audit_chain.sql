-- Each committed record once, in a chain: the hash is SHA-256 over the hash before it and the record. The feed's role
-- links and nobody changes a link. No foreign key: a record that is gone must be found missing, not refused.
create table audit_link (
  tenant_id uuid   not null,
  seq       bigint not null,
  record_id uuid   not null,
  hash      bytea  not null,
  primary key (tenant_id, seq),
  unique (tenant_id, record_id)
);

alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy tenant on audit_link to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
create policy feed on audit_link   to ${feed} using (true) with check (true);
create policy feed on audit_record for select to ${feed} using (true);

grant select         on audit_link   to ${app};
grant select, insert on audit_link   to ${feed};
grant select         on audit_record to ${feed};
