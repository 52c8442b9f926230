-- Deleted cases. Elasticsearch forgets a deletion's version after a while; a change that is later than that is stopped here.
create table tombstone (
  tenant_id uuid   not null default nullif(current_setting('app.tenant', true), '')::uuid,
  case_id   uuid   not null,
  version   bigint not null,
  primary key (tenant_id, case_id)
);

alter table tombstone enable row level security;
alter table tombstone force row level security;
create policy tenant on tombstone to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, update, delete on tombstone to ${app};
