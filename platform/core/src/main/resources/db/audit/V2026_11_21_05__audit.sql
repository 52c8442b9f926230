-- Who did what to which thing, or was refused it: ids and codes only. Rows are added and never changed; no role of the
-- service may do anything else. The id is a UUID of version 7 from the server's clock, so it says when, and sorts.
create table audit_record (
  tenant_id  uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  id         uuid not null default uuidv7(),
  account_id uuid,
  action     text not null,
  entity     text,
  entity_id  uuid,
  purpose    text check (purpose ~ '^[A-Z_]{1,40}$'),
  about_id   uuid,
  outcome    text not null default 'DONE' check (outcome ~ '^[A-Z_]{1,60}$'),
  primary key (tenant_id, id)
);

comment on column audit_record.account_id is 'Empty for background work.';
comment on column audit_record.about_id   is 'Another thing it was done for, as the caller named it: the case a file was revealed for.';

create index audit_record_entity  on audit_record (tenant_id, entity_id, id) where entity_id is not null;
create index audit_record_account on audit_record (tenant_id, account_id, id);

alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy tenant on audit_record to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on audit_record to ${app};
