-- Categories that are out of use take in nothing new; what is filed under one keeps it.
create table category_retirement (
  tenant_id   uuid        not null default nullif(current_setting('app.tenant', true), '')::uuid,
  category_id uuid        not null,
  at          timestamptz not null,
  primary key (tenant_id, category_id),
  foreign key (tenant_id, category_id) references category (tenant_id, id)
);

alter table category_retirement enable row level security;
alter table category_retirement force row level security;
create policy tenant on category_retirement to ${app}
  using      (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert, delete on category_retirement to ${app};
