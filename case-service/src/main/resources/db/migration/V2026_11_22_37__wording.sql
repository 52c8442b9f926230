-- What a tenant says in its own words; without a row here the shipped words hold.
create table wording (
  tenant_id uuid not null default nullif(current_setting('app.tenant', true), '')::uuid,
  kind      text not null,
  language  text not null,
  text      text not null,
  primary key (tenant_id, kind, language)
);

alter table wording enable row level security;
alter table wording force row level security;
create policy tenant on wording to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on wording to ${app};
