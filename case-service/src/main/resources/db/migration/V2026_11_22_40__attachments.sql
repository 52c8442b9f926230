-- What is attached to a case; the contents lie sealed in the store of attachments, under the same id.
create table case_attachment (
  tenant_id  uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  case_id    uuid        not null,
  id         uuid        not null,
  type       text        not null check (type in ('JPEG', 'PNG', 'PDF')),
  size       integer     not null,
  account_id uuid        not null,
  at         timestamptz not null,
  primary key (tenant_id, case_id, id),
  foreign key (tenant_id, case_id) references cases (tenant_id, id)
);

alter table case_attachment enable row level security;
alter table case_attachment force row level security;
create policy tenant on case_attachment to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert, delete on case_attachment to ${app};
